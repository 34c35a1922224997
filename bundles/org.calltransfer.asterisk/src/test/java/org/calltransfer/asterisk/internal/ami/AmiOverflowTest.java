package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calltransfer.asterisk.internal.ami.LinkRule.soon;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.calltransfer.asterisk.internal.ami.AmiLinkState.Status;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;

/** More events than a listener can take: neither answers nor the loss of the link are lost among them. */
public class AmiOverflowTest {

    private static final int ROOM = 100;
    private static final int FLOOD = 21_000;
    private static final String EVENT = "Event: NewCallerid\r\nChannel: PJSIP/a-1\r\nCallerIDNum: 5550123\r\n\r\n";

    @Rule
    public final LinkRule rig = new LinkRule();

    @Rule
    public final CapturedLog log = new CapturedLog();

    private final CountDownLatch release = new CountDownLatch(1);
    private final RecordingListener blocked = new RecordingListener(event -> hold());

    @After
    public void release() {
        release.countDown();
    }

    private void hold() {
        try {
            release.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private AmiLink connect(RecordingListener listener, int room, Duration limit) {
        AmiSettings settings = rig.server().settings(FakeAmi.PASSWORD, limit);
        return rig.connect(settings, new ShortTiming().events(room), listener);
    }

    /** With the library the sign of the loss was dropped, too: the link looked up for ever. */
    @Test
    public void aLossBehindAFloodIsNoticed() throws Exception {
        connect(blocked, ROOM, Duration.ofSeconds(5));
        rig.server().newest().send(EVENT.repeat(FLOOD));
        rig.server().script(connection -> connection.pause(Duration.ofMinutes(1)));
        rig.server().drop();
        rig.awaitStatus(Status.DOWN);
        assertThat(blocked.told).containsExactly("up");
        rig.server().script(FakeAmiScript.behaving());
        release.countDown();
        soon().until(() -> blocked.told.size() == 4);
        assertThat(blocked.told).startsWith("up", "overflowed").endsWith("up");
        assertThat(blocked.told.get(2)).startsWith("lost: ");
        assertThat(blocked.events).hasSizeBetween(ROOM, ROOM + 1);
        rig.server().say("Event: Hold");
        soon().until(() -> blocked.events.get(blocked.events.size() - 1).name().equals("Hold"));
    }

    @Test
    public void aFloodIsOneLineInTheLogWithoutAnyNumber() throws Exception {
        connect(blocked, ROOM, Duration.ofSeconds(5));
        rig.server().newest().send(EVENT.repeat(FLOOD));
        release.countDown();
        rig.link().send(AmiActions.ping()).get(5, TimeUnit.SECONDS);
        long overflows = blocked.told.stream().filter("overflowed"::equals).count();
        assertThat(overflows).isPositive();
        assertThat(log.lines()).filteredOn(line -> line.contains("dropped")).hasSize((int) overflows);
        assertThat(log.lines()).noneMatch(line -> line.contains("5550123") || line.contains("PJSIP/a-1"));
    }

    /** The answer is there in time; that the listener is slow is no reason to call it lost. */
    @Test
    public void aSlowListenerDoesNotMakeAnActionTimeOut() throws Exception {
        Duration limit = Duration.ofMillis(300);
        AmiLink link = connect(blocked, ROOM, limit);
        rig.server().say("Event: Hold");
        soon().until(() -> blocked.events.size() == 1);
        CompletableFuture<AmiResponse> answer = link.send(AmiActions.ping());
        soon().during(limit.multipliedBy(2)).until(() -> !answer.isDone());
        release.countDown();
        assertThat(answer.get(5, TimeUnit.SECONDS).success()).isTrue();
    }

    @Test
    public void allThatFindsRoomIsToldInOrder() throws Exception {
        connect(rig.listener, FLOOD, Duration.ofSeconds(5));
        StringBuilder flood = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            flood.append("Event: Newstate\r\nUniqueid: ").append(i).append("\r\n\r\n");
        }
        rig.server().newest().send(flood.toString());
        soon().until(() -> rig.listener.events.size() == 5_000);
        List<AmiEvent> events = rig.listener.events;
        for (int i = 0; i < 5_000; i++) {
            assertThat(events.get(i).get("Uniqueid")).isEqualTo(Integer.toString(i));
        }
        rig.assertUnharmed();
    }

    @Test
    public void aListThatIsTooLongIsGivenUp() throws Exception {
        rig.server().answer("CoreShowChannels", action -> "Response: Success\nEventList: start");
        AmiLink link = connect(rig.listener, ROOM, Duration.ofSeconds(5));
        CompletableFuture<AmiResponse> answer = link.send(AmiActions.coreShowChannels());
        soon().until(() -> rig.server().actions("CoreShowChannels").size() == 1);
        String id = rig.server().actions("CoreShowChannels").get(0).get("actionid");
        rig.server()
                .newest()
                .send(("Event: CoreShowChannel\r\nActionID: " + id + "\r\nChannel: PJSIP/a-1\r\n\r\n").repeat(20_001));
        assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS)).hasMessageContaining("more than 20000 items");
        rig.assertUnharmed();
    }

    @Test
    public void anErrorInTheListenerHidesNoLoss() throws Exception {
        RecordingListener broken = new RecordingListener(event -> {
            throw new NoClassDefFoundError("thrown by a test");
        });
        connect(broken, ROOM, Duration.ofSeconds(5));
        rig.server().say("Event: Hold");
        soon().until(() -> broken.events.size() == 1);
        rig.server().drop();
        soon().until(() -> broken.told.size() == 3);
        assertThat(rig.answer(AmiActions.ping()).success()).isTrue();
    }
}
