package org.calltransfer.core.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All threads of the core. Commands to providers and calls of listeners have pools of their own, so that a listener that
 * hangs holds up no transfer. The queues are bounded by their users: each mailbox has one entry at most.
 */
@Component(service = TransferThreads.class)
public final class TransferThreads {

    private static final Logger LOG = LoggerFactory.getLogger(TransferThreads.class);
    /** Threads come when they are needed and go when they idle: so many that a few who hang hold up nobody. */
    private static final int POOL_SIZE = 16;

    private final ThreadPoolExecutor commands = pool("calltransfer-command-");
    private final ThreadPoolExecutor listeners = pool("calltransfer-listener-");
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, named("calltransfer-timer-"));

    @Activate
    public TransferThreads() {
        timer.setRemoveOnCancelPolicy(true);
        timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Lets what waits be done, commands before those who are told of their effect; who hangs is interrupted. */
    @Deactivate
    void stop() {
        timer.shutdownNow();
        finish(timer);
        finish(commands);
        finish(listeners);
    }

    private static void finish(ExecutorService pool) {
        pool.shutdown();
        try {
            if (pool.awaitTermination(2, TimeUnit.SECONDS)) {
                return;
            }
            LOG.warn("A provider or listener did not return; its thread is left to it");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        pool.shutdownNow();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    /** Returns a mailbox for commands. */
    Executor commandMailbox(int capacity) {
        return new SerialExecutor(commands, capacity);
    }

    /** Returns a mailbox for calls of application code. */
    Executor listenerMailbox(int capacity) {
        return new SerialExecutor(listeners, capacity);
    }

    /** Runs application code that needs no order. */
    Executor listeners() {
        return listeners;
    }

    Future<?> after(Duration delay, Runnable task) {
        return timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ThreadPoolExecutor pool(String prefix) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                POOL_SIZE,
                POOL_SIZE,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                named(prefix),
                new ThreadPoolExecutor.DiscardPolicy());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory named(String prefix) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, prefix + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
