package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.ami.LinkRule.assertFails;
import static org.calltransfer.asterisk.internal.ami.LinkRule.soon;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.Rule;
import org.junit.Test;

/** Losses of a link that was up, and how it comes back. */
public class AmiReconnectTest {

    @Rule
    public final LinkRule rig = new LinkRule();

    /** The library logged in 67 times in five seconds. */
    @Test
    public void aServerThatDropsEachLoginGetsFewerAndFewer() {
        rig.server().afterLogin(FakeAmiConnection::drop);
        rig.open(new ShortTiming().pauses(Duration.ofMillis(80), Duration.ofMinutes(1)));
        soon().during(Duration.ofSeconds(1)).until(() -> rig.server().connections() <= 20);
        assertThat(rig.server().connections()).isGreaterThan(1);
    }

    /** Losses in a row, after which the pause would be doubled to minutes if it began where it had ended. */
    @Test
    public void aLinkThatHadLivedForAWhileComesBackAtOnce() {
        rig.open(new ShortTiming()
                .pauses(Duration.ofMillis(10), Duration.ofMinutes(1))
                .stable(Duration.ZERO));
        for (int ups = 1; ups <= 16; ups++) {
            rig.awaitUp(ups);
            rig.server().drop();
        }
    }

    @Test
    public void aServerThatIsRestarted() throws Exception {
        AmiLink link = rig.connect(new ShortTiming());
        rig.server().stop();
        soon().until(() -> link.state().text().equals("Connection refused"));
        assertFails(link.send(AmiActions.ping()), AmiNotSentException.class);
        rig.server().afterLogin(connection -> {});
        rig.server().start();
        soon().until(() -> rig.server().actions("Login").size() == 2);
        assertThat(rig.listener.told).hasSize(2);
        rig.server().say(FakeAmi.FULLY_BOOTED);
        rig.awaitUp(2);
        assertThat(rig.listener.told).containsExactly("up", "lost: the server closed the connection", "up");
        assertThat(rig.answer(AmiActions.ping()).success()).isTrue();
    }

    @Test
    public void aNetworkThatResets() throws IOException {
        rig.connect(new ShortTiming());
        rig.server().newest().reset();
        rig.awaitUp(2);
    }

    @Test
    public void aLossInTheMiddleOfAMessage() throws Exception {
        rig.connect(new ShortTiming());
        rig.server().newest().send("Event: Hangup\r\nChannel: PJSIP/a-1\r\nCau");
        rig.server().drop();
        rig.awaitUp(2);
        rig.server().newest().send("se: 16\r\n\r\n");
        rig.server().say("Event: Hold\nChannel: PJSIP/b-1");
        soon().until(() -> !rig.listener.events.isEmpty());
        assertThat(rig.listener.events).extracting(AmiEvent::name).containsExactly("Hold");
    }

    @Test
    public void anActionOnItsWayEndsWithTheLink() {
        rig.server().answer("CoreSettings", action -> null);
        AmiSettings settings = rig.server().settings(FakeAmi.PASSWORD, Duration.ofMinutes(1));
        AmiLink link = rig.connect(settings, new ShortTiming(), rig.listener);
        CompletableFuture<AmiResponse> sent = link.send(AmiActions.coreSettings());
        soon().until(() -> rig.server().actions("CoreSettings").size() == 1);
        rig.server().drop();
        assertFails(sent, AmiLinkLostException.class);
    }

    @Test
    public void actionsAreAnsweredAnewAfterALoss() throws Exception {
        rig.server().answer("CoreSettings", action -> null);
        AmiLink link = rig.connect(new ShortTiming());
        link.send(AmiActions.coreSettings());
        soon().until(() -> rig.server().actions("CoreSettings").size() == 1);
        rig.server().drop();
        rig.awaitUp(2);
        CompletableFuture<AmiResponse> second = link.send(AmiActions.coreSettings());
        soon().until(() -> rig.server().actions("CoreSettings").size() == 2);
        String id = rig.server().actions("CoreSettings").get(1).get("actionid");
        rig.server().say("Response: Success\nActionID: " + id);
        assertThat(second.get().success()).isTrue();
    }

    @Test
    public void lossesLeaveNoThreadsBehind() {
        rig.connect(new ShortTiming());
        int threads = rig.threads().size();
        for (int ups = 2; ups <= 10; ups++) {
            rig.server().drop();
            rig.awaitUp(ups);
        }
        soon().until(() -> rig.threads().size() <= threads);
    }
}
