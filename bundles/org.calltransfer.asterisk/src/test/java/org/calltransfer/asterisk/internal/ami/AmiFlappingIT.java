package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.ami.LinkRule.soon;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.calltransfer.asterisk.internal.ami.AmiLinkState.Status;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/**
 * Two hundred links to servers that flap for two minutes, or for {@code -Dcalltransfer.flapping.seconds}, with the times
 * of production: there is no storm of logins meanwhile, and all are up soon after.
 */
public class AmiFlappingIT {

    private static final int LINKS = 200;
    private static final Duration FLAPPING =
            Duration.ofSeconds(Integer.getInteger("calltransfer.flapping.seconds", 120));

    /** Each server flaps every five seconds on average. */
    private static final Duration PACE = Duration.ofSeconds(5).dividedBy(LINKS);

    private static final int MOST_LOGINS_AT_ONCE = 8;
    private static final int MOST_THREADS_OF_A_LINK = 3;

    /** The last pause may have just begun, and then all log in. */
    private static final Duration UP_AGAIN = AmiTiming.DEFAULT.longestPause().plusSeconds(30);

    /** Sixteen as a rule, with pauses that grow from an eighth of a second to five seconds; more by luck. */
    private static final int MOST_LOGINS_IN_TEN_SECONDS = 30;

    private static final Duration RESPONSE_LIMIT = Duration.ofSeconds(2);

    private final Random random = new Random();
    private final List<FlappingServer> servers = new ArrayList<>();
    private final List<RecordingListener> listeners = new ArrayList<>();
    private final List<AmiLink> links = new ArrayList<>();
    private final NewThreads threads = new NewThreads();

    @Before
    public void open() throws IOException {
        for (int i = 0; i < LINKS; i++) {
            FlappingServer server = new FlappingServer(random);
            servers.add(server);
            RecordingListener listener = new RecordingListener();
            listeners.add(listener);
            AmiSettings settings = server.server().settings(FakeAmi.PASSWORD, RESPONSE_LIMIT);
            links.add(AmiSupervisor.open(settings, AmiTiming.DEFAULT, listener));
        }
        awaitAllUp(Duration.ofSeconds(30));
    }

    @After
    public void close() throws IOException {
        links.forEach(AmiLink::close);
        for (FlappingServer server : servers) {
            server.close();
        }
        soon().untilAsserted(() -> assertThat(threads.ofLinks()).isEmpty());
    }

    private void awaitAllUp(Duration limit) {
        soon().atMost(limit)
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(
                        () -> assertThat(links).allMatch(link -> link.state().status() == Status.UP));
    }

    @Test
    public void allComeBackAndNoneStorms() throws Exception {
        flap();
        for (FlappingServer server : servers) {
            server.behave();
        }
        awaitAllUp(UP_AGAIN);
        for (AmiLink link : links) {
            assertThat(link.send(AmiActions.ping()).get(5, TimeUnit.SECONDS).success())
                    .isTrue();
        }
        assertThat(threads.ofLinks()).hasSizeLessThanOrEqualTo(LINKS * MOST_THREADS_OF_A_LINK);
        assertThat(listeners).allMatch(listener -> alternates(listener.told));
        assertNoStorm();
    }

    private void flap() throws InterruptedException {
        ScheduledExecutorService trouble = Executors.newSingleThreadScheduledExecutor();
        try {
            Future<?> flapping = trouble.scheduleAtFixedRate(
                    () -> servers.get(random.nextInt(LINKS)).flap(), 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(flapping)
                    .as("it goes on until it is stopped")
                    .failsWithin(FLAPPING)
                    .withThrowableOfType(TimeoutException.class);
        } finally {
            trouble.shutdownNow();
            assertThat(trouble.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static boolean alternates(List<String> told) {
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).equals("up") != (i % 2 == 0)) {
                return false;
            }
        }
        return told.get(told.size() - 1).equals("up");
    }

    private void assertNoStorm() {
        List<FakeAmiConnection> all = new ArrayList<>();
        for (FlappingServer server : servers) {
            List<FakeAmiConnection> accepted = server.server().accepted();
            assertThat(LoginTimes.mostWithin(Duration.ofSeconds(10), accepted))
                    .isLessThanOrEqualTo(MOST_LOGINS_IN_TEN_SECONDS);
            all.addAll(accepted);
        }
        assertThat(LoginTimes.mostAtOnce(all)).isBetween(1, MOST_LOGINS_AT_ONCE);
    }
}
