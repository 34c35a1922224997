package org.calltransfer.core.internal;

import java.util.concurrent.Future;
import org.calltransfer.core.internal.machine.Phase;

/** The time limit of the phase in which a transfer is. Guarded by the transfer's lock, under which it also tells. */
final class PhaseTimer {

    /** Together with the first time of the phase, two minutes where the switch usually has fifteen seconds. */
    private static final int MOST_EXTENSIONS = 8;

    private final Object lock;
    private final TransferThreads threads;
    private final TimeLimits limits;
    private final Runnable passed;
    private Future<?> timer;
    /** Counts the phases, so that a timer that has to wait for the lock does not hit a later phase. */
    private int current;

    private int extensions;

    PhaseTimer(Object lock, TransferThreads threads, TimeLimits limits, Runnable passed) {
        this.lock = lock;
        this.threads = threads;
        this.limits = limits;
        this.passed = passed;
    }

    /** Starts the limit of a phase; that of the phase before is over. */
    void start(Phase phase) {
        stop();
        int started = current;
        timer = threads.after(limits.of(phase), () -> {
            synchronized (lock) {
                if (started == current) {
                    passed.run();
                }
            }
        });
    }

    /** Gives a phase its whole time again. Returns whether that was not too often in this transfer. */
    boolean extend(Phase phase) {
        if (extensions == MOST_EXTENSIONS) {
            return false;
        }
        extensions++;
        start(phase);
        return true;
    }

    void stop() {
        current++;
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
