package org.calltransfer.simulator.internal;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a PBX: whatever happens in it happens here, one after another, so that nothing needs a lock. The queue is
 * bounded by those who fill it: a called extension has one timer, a transfer gives a handful of commands, and everybody else
 * waits for the answer.
 */
final class PbxThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PbxThread.class);
    private static final int LIMIT_SECONDS = 5;

    private final ScheduledThreadPoolExecutor executor;

    PbxThread(String platform) {
        executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "calltransfer-simulator-" + platform);
            thread.setDaemon(true);
            return thread;
        });
        executor.setRemoveOnCancelPolicy(true);
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Lets a task be run and returns at once. After the end it is dropped: there is no PBX any more. */
    void post(Runnable task) {
        after(Duration.ZERO, task);
    }

    /** Lets a task be run later. */
    Future<?> after(Duration delay, Runnable task) {
        return executor.schedule(() -> logged(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs a task as {@link #ask} does. */
    void perform(Runnable task) {
        ask(() -> {
            task.run();
            return null;
        });
    }

    /** Runs a task and returns its answer; what it throws is thrown here. Not for the PBX's own thread. */
    <T> T ask(Callable<T> task) {
        if (executor.isShutdown()) {
            throw new IllegalStateException("the PBX is stopped");
        }
        try {
            return executor.submit(task).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (TimeoutException late) {
            throw new IllegalStateException("no answer within " + LIMIT_SECONDS + " seconds", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
        try {
            if (!executor.awaitTermination(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A fact is still being reported; the thread ends after it");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The executor would keep a defect to itself. */
    private static void logged(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException defect) {
            LOG.error("The PBX has a defect", defect);
        }
    }
}
