package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.calltransfer.asterisk.internal.ami.AmiLinkState.Status;
import org.junit.rules.ExternalResource;

/** A fake server and one link to it, for each test; afterwards neither has left a thread behind. */
final class LinkRule extends ExternalResource {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    final RecordingListener listener = new RecordingListener();
    private NewThreads threads;
    private FakeAmi server;
    private AmiLink link;

    @Override
    protected void before() throws IOException {
        threads = new NewThreads();
        server = new FakeAmi();
    }

    @Override
    protected void after() {
        try {
            if (link != null) {
                link.close();
            }
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        soon().untilAsserted(() -> assertThat(threads.ofLinks()).isEmpty());
    }

    FakeAmi server() {
        return server;
    }

    AmiLink link() {
        return link;
    }

    /** Returns the link's threads. */
    List<Thread> threads() {
        return threads.ofLinks();
    }

    /** Has the test's own server instead. */
    void server(FakeAmi other) throws IOException {
        server.close();
        server = other;
    }

    /** Opens the link. */
    AmiLink open(ShortTiming timing) {
        return open(server.settings(FakeAmi.PASSWORD, LIMIT), timing, listener);
    }

    AmiLink open(AmiSettings settings, ShortTiming timing, AmiLinkListener told) {
        link = AmiSupervisor.open(settings, timing.build(), told);
        return link;
    }

    /** Opens the link and waits until it is up. */
    AmiLink connect(ShortTiming timing) {
        return connect(server.settings(FakeAmi.PASSWORD, LIMIT), timing, listener);
    }

    AmiLink connect(AmiSettings settings, ShortTiming timing, RecordingListener told) {
        open(settings, timing, told);
        soon().until(() -> told.told.contains("up"));
        return link;
    }

    void awaitStatus(Status status) {
        soon().until(() -> link.state().status() == status);
    }

    /** Waits until the listener was told so many times that the link is up. */
    void awaitUp(int times) {
        soon().until(() -> listener.told.stream().filter("up"::equals).count() >= times);
    }

    /** The link is up, was never lost, and is of use. */
    void assertUnharmed() throws Exception {
        assertThat(answer(AmiActions.ping()).success()).isTrue();
        assertThat(listener.told).containsExactly("up");
    }

    AmiResponse answer(AmiAction action) throws Exception {
        return link.send(action).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    static void assertFails(CompletableFuture<?> future, Class<? extends Exception> reason) {
        assertThatThrownBy(() -> future.get(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(reason);
    }

    /** Waits in small steps, on the test's own thread: a further one would be taken for a link's. */
    static ConditionFactory soon() {
        return Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(LIMIT.multipliedBy(2));
    }
}
