package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.Test;

public class TransferThreadsTest {

    private final TransferThreads threads = new TransferThreads();
    private final List<Object> done = new CopyOnWriteArrayList<>();

    @Test
    public void noThreadIsLeftAfterStop() {
        threads.commandMailbox(10).execute(() -> done.add("command"));
        threads.listenerMailbox(10).execute(() -> done.add("listener"));
        threads.after(Duration.ZERO, () -> done.add("timer"));
        TransferDriver.soon().until(() -> done.size() == 3);
        assertThat(ownThreads()).hasSizeGreaterThanOrEqualTo(3).allMatch(Thread::isDaemon);
        threads.stop();
        TransferDriver.soon().untilAsserted(() -> assertThat(ownThreads()).isEmpty());
    }

    /** Among what waits are the end of a watch, which frees the provider, and the result for which an application waits. */
    @Test
    public void whatWaitsIsStillDoneAtStop() {
        CountDownLatch stopping = new CountDownLatch(1);
        Executor commands = threads.commandMailbox(1000);
        Executor listeners = threads.listenerMailbox(1000);
        commands.execute(() -> await(stopping));
        listeners.execute(() -> await(stopping));
        IntStream.range(0, 500).forEach(task -> {
            commands.execute(() -> done.add(task));
            listeners.execute(() -> done.add(task));
            threads.listeners().execute(() -> done.add(task));
        });
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(threads::stop);
        stopping.countDown();
        stopped.join();
        assertThat(done).hasSize(1500);
    }

    @Test
    public void whatACommandHandsToTheListenersAtStopIsDone() {
        CountDownLatch stopping = new CountDownLatch(1);
        threads.commandMailbox(1).execute(() -> {
            await(stopping);
            threads.listeners().execute(() -> done.add("told"));
        });
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(threads::stop);
        stopping.countDown();
        stopped.join();
        assertThat(done).containsExactly("told");
    }

    @Test
    public void whoHangsIsInterruptedAndDoesNotHoldUpTheStop() {
        CountDownLatch never = new CountDownLatch(1);
        threads.listenerMailbox(1).execute(() -> {
            await(never);
            done.add("interrupted");
        });
        threads.stop();
        TransferDriver.soon().untilAsserted(() -> assertThat(done).containsExactly("interrupted"));
    }

    @Test
    public void anInterruptedStopStopsAllTheSame() throws Exception {
        threads.commandMailbox(1).execute(() -> done.add("command"));
        Thread stopping = new Thread(() -> {
            Thread.currentThread().interrupt();
            threads.stop();
            done.add(Thread.currentThread().isInterrupted());
        });
        stopping.start();
        stopping.join(5000);
        assertThat(done).contains(true);
        TransferDriver.soon().untilAsserted(() -> assertThat(ownThreads()).isEmpty());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Thread> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("calltransfer-"))
                .toList();
    }
}
