package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.ami.LinkRule.soon;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.calltransfer.asterisk.internal.ami.AmiLinkState.Status;
import org.junit.Rule;
import org.junit.Test;

/** What can go wrong from connecting to the accepted login. No fault keeps a link from trying again. */
public class AmiLoginFaultsTest {

    private static final Duration LIMIT = Duration.ofMillis(200);
    private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

    @Rule
    public final LinkRule rig = new LinkRule();

    /** The first connection fails and the second one does not, which a link finds out by itself. */
    private void assertComesUpAfter(FakeAmiScript fault) {
        rig.server().script(FakeAmiScript.inTurn(fault, FakeAmiScript.behaving()));
        AmiSettings settings = rig.server().settings(FakeAmi.PASSWORD, LIMIT);
        rig.open(settings, new ShortTiming().silence(Duration.ofMillis(500)), rig.listener);
        rig.awaitUp(1);
        assertThat(rig.server().connections()).isEqualTo(2);
    }

    @Test
    public void noBanner() {
        assertComesUpAfter(FakeAmiScript.onlySaying(""));
    }

    @Test
    public void aBannerThatDoesNotEnd() {
        assertComesUpAfter(connection -> {
            while (true) {
                connection.send("A");
                connection.pause(Duration.ofMillis(50));
            }
        });
    }

    @Test
    public void nothingButABanner() {
        assertComesUpAfter(FakeAmiScript.onlySaying(FakeAmi.BANNER + "\r\n"));
    }

    @Test
    public void theConnectionEndsBeforeTheLogin() {
        assertComesUpAfter(FakeAmiConnection::drop);
    }

    @Test
    public void theConnectionEndsInsteadOfAnAnswerToTheLogin() {
        assertComesUpAfter(connection -> {
            connection.line(FakeAmi.BANNER);
            connection.serveUpTo("Login");
        });
    }

    @Test
    public void theLoginIsNotAnsweredThoughEventsCome() {
        assertComesUpAfter(connection -> {
            connection.line(FakeAmi.BANNER);
            connection.serveUpTo("Login");
            while (true) {
                connection.say("Event: Hold\nChannel: PJSIP/a-1");
                connection.pause(Duration.ofMillis(20));
            }
        });
    }

    @Test
    public void somethingElseAnswers() {
        for (String greeting : new String[] {
            "SSH-2.0-OpenSSH_9.2p1\r\n",
            "HTTP/1.1 400 Bad Request\r\n\r\n",
            "220 mail ESMTP\r\n",
            "\r\n\r\n",
            "\0\1\2\r\n"
        }) {
            rig.server().script(FakeAmiScript.onlySaying(greeting));
            rig.open(new ShortTiming());
            rig.awaitStatus(Status.DOWN);
            assertThat(rig.link().state().text()).isEqualTo("what answers there is not an Asterisk manager interface");
            rig.link().close();
        }
        assertThat(rig.server().actions()).isEmpty();
    }

    @Test
    public void aVersionThatNobodyKnows() {
        rig.server().script(FakeAmiScript.greeting("Asterisk Call Manager/99.0-dev"));
        rig.open(new ShortTiming());
        rig.awaitStatus(Status.UP);
        assertThat(rig.link().state().banner()).isEqualTo("Asterisk Call Manager/99.0-dev");
    }

    /** The library would ask for the version by two actions, and take two seconds if both are refused. */
    @Test
    public void anAccountThatMayAskForNothing() {
        for (String action : new String[] {"CoreSettings", "CoreStatus", "Command"}) {
            rig.server().answer(action, it -> "Response: Error\nMessage: Permission denied");
        }
        long begin = System.nanoTime();
        rig.open(new ShortTiming());
        rig.awaitUp(1);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(1500));
        assertThat(rig.server().actions("Command")).isEmpty();
    }

    @Test
    public void aPasswordThatIsChangedWhileTheLinkIsUp() throws IOException {
        rig.open(new ShortTiming().refusedPause(Duration.ofMillis(700)));
        rig.awaitUp(1);
        rig.server().stop();
        rig.server().answer("Login", action -> "Response: Error\nMessage: Authentication failed");
        rig.server().start();
        rig.awaitStatus(Status.REFUSED);
        int attempts = rig.server().connections();
        soon().during(Duration.ofMillis(300)).until(() -> rig.server().connections() == attempts);
        rig.server().answer("Login", action -> "Response: Success");
        rig.awaitUp(2);
        assertThat(rig.server().connections()).isEqualTo(attempts + 1);
    }

    @Test
    public void theServerIsStartedLaterThanTheLink() throws IOException {
        rig.server().refuse();
        rig.open(new ShortTiming());
        rig.awaitStatus(Status.DOWN);
        rig.server().start();
        rig.awaitUp(1);
    }

    @Test
    public void aHostThatAnswersNoConnection() throws IOException {
        try (SwallowedPort port = new SwallowedPort()) {
            AmiLink link = rig.open(port.settings(LIMIT), new ShortTiming(), rig.listener);
            rig.awaitStatus(Status.DOWN);
            link.close();
            AmiLink patient = rig.open(port.settings(Duration.ofMinutes(1)), new ShortTiming(), rig.listener);
            soon().until(() ->
                    rig.threads().stream().anyMatch(it -> it.getStackTrace().length > 0 && isConnecting(it)));
            long begin = System.nanoTime();
            patient.close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(TWO_SECONDS);
        }
    }

    private static boolean isConnecting(Thread thread) {
        for (StackTraceElement frame : thread.getStackTrace()) {
            if (frame.getMethodName().equals("connect") && frame.getClassName().equals("java.net.Socket")) {
                return true;
            }
        }
        return false;
    }

    @Test
    public void aServerThatIsFullyBootedBeforeTheLoginIsAnswered() {
        rig.server().afterLogin(connection -> {});
        rig.server().on("Login", (connection, action) -> {
            connection.say(FakeAmi.FULLY_BOOTED);
            connection.answer(action, "Response: Success");
        });
        rig.open(new ShortTiming());
        rig.awaitUp(1);
    }

    @Test
    public void aServerThatIsFullyBootedLater() {
        rig.server().afterLogin(connection -> {});
        rig.open(new ShortTiming());
        soon().until(() -> rig.server().actions("Login").size() == 1);
        soon().during(Duration.ofMillis(300)).until(() -> rig.listener.told.isEmpty());
        rig.server().say(FakeAmi.FULLY_BOOTED);
        rig.awaitUp(1);
    }

    @Test
    public void aServerThatNeverSaysThatItIsFullyBooted() {
        rig.server().afterLogin(connection -> {});
        long begin = System.nanoTime();
        rig.open(new ShortTiming().boot(LIMIT));
        rig.awaitUp(1);
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)).isGreaterThanOrEqualTo(LIMIT.toMillis());
    }
}
