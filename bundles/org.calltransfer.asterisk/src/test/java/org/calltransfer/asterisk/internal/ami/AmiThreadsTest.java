package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.ami.LinkRule.soon;

import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.calltransfer.asterisk.internal.ami.AmiLinkState.Status;
import org.junit.Rule;
import org.junit.Test;

/** The threads that a link has, and the threads that use it. */
public class AmiThreadsTest {

    private static final Duration SECONDS = Duration.ofSeconds(5);
    private static final int THREADS_OF_A_LINK = 4;
    private static final int SENDERS = 64;
    private static final int ACTIONS = 20;

    @Rule
    public final LinkRule rig = new LinkRule();

    @Test
    public void aLinkHasFewThreadsAndNoneKeepsTheProcessAlive() throws Exception {
        rig.connect(new ShortTiming());
        rig.answer(AmiActions.ping());
        assertThat(rig.threads()).hasSizeLessThanOrEqualTo(THREADS_OF_A_LINK).allMatch(Thread::isDaemon);
        rig.link().close();
        assertThat(rig.threads()).isEmpty();
    }

    /** In OSGi the context's loader is anybody's: it may see nothing, and must not be kept. */
    @Test
    public void theContextsClassLoaderIsNeitherUsedNorKept() throws Exception {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        try (URLClassLoader seesNothing = new URLClassLoader(new URL[0], null)) {
            current.setContextClassLoader(seesNothing);
            rig.connect(new ShortTiming());
            assertThat(rig.answer(AmiActions.ping()).success()).isTrue();
            rig.server().say("Event: Hold");
            soon().until(() -> rig.listener.events.size() == 1);
            assertThat(rig.threads()).noneMatch(it -> it.getContextClassLoader() == seesNothing);
        } finally {
            current.setContextClassLoader(before);
        }
    }

    @Test
    public void eachOfManySendersGetsItsOwnAnswer() throws Exception {
        rig.server().answer("Getvar", action -> "Response: Success\nValue: " + action.get("Variable"));
        AmiLink link = rig.connect(new ShortTiming());
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<CompletableFuture<Void>> all = IntStream.range(0, SENDERS)
                    .mapToObj(sender -> CompletableFuture.runAsync(() -> askMuch(link, "V" + sender + "_"), senders))
                    .toList();
            for (CompletableFuture<Void> sender : all) {
                sender.get(20, TimeUnit.SECONDS);
            }
        } finally {
            senders.shutdownNow();
        }
        assertThat(rig.server().actions("Getvar")).hasSize(SENDERS * ACTIONS);
        rig.assertUnharmed();
    }

    private static void askMuch(AmiLink link, String prefix) {
        for (int i = 0; i < ACTIONS; i++) {
            AmiResponse answer =
                    link.send(AmiActions.getVariable("PJSIP/a-1", prefix + i)).join();
            assertThat(answer.get("Value")).isEqualTo(prefix + i);
        }
    }

    @Test
    public void aListenerSendsActionsAndIsAnswered() {
        CompletableFuture<AmiResponse> answer = new CompletableFuture<>();
        RecordingListener asking = new RecordingListener(
                event -> rig.link().send(AmiActions.ping()).thenAccept(answer::complete));
        rig.connect(rig.server().settings(FakeAmi.PASSWORD, SECONDS), new ShortTiming(), asking);
        rig.server().say("Event: Hold");
        assertThat(answer.orTimeout(5, TimeUnit.SECONDS).join().success()).isTrue();
    }

    /** The library's login waits for its dispatcher, which waits for the listener, which waits for the lock. */
    @Test
    public void aLockThatTheListenerWantsHoldsNothingUp() throws Exception {
        Object lock = new Object();
        RecordingListener locking = new RecordingListener(event -> {
            synchronized (lock) {
                assertThat(event).isNotNull();
            }
        });
        Duration limit = Duration.ofMillis(200);
        synchronized (lock) {
            rig.connect(rig.server().settings(FakeAmi.PASSWORD, SECONDS), new ShortTiming().close(limit), locking);
            rig.server().say("Event: Hold");
            soon().until(() -> locking.events.size() == 1);
            rig.server().drop();
            rig.awaitStatus(Status.DOWN);
            long begin = System.nanoTime();
            rig.link().close();
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(limit.multipliedBy(10));
        }
    }

    @Test
    public void linksAreOpenedAndClosedAtAnyMoment() {
        for (int i = 0; i < 20; i++) {
            int attempts = rig.server().connections();
            AmiLink link = rig.open(new ShortTiming());
            if (i % 2 == 0) {
                soon().until(() -> rig.server().connections() > attempts);
            }
            link.close();
            link.close();
            assertThat(link.state().status()).isEqualTo(Status.CLOSED);
        }
    }
}
