package org.calltransfer.asterisk.internal;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is decided on under a lock and is to be sent, in order, after the lock was let go: sending is I/O. */
final class Outbox {

    /** Emptied after each step under the lock, so it holds no more than the actions of a few steps. */
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();

    private final AtomicBoolean sending = new AtomicBoolean();

    /** Takes what is to be sent; to be called under the lock. */
    void add(Runnable send) {
        waiting.add(send);
    }

    /** Sends what waits, unless another thread does so already; to be called without the lock. */
    void flush() {
        while (!waiting.isEmpty() && sending.compareAndSet(false, true)) {
            try {
                for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                    next.run();
                }
            } finally {
                sending.set(false);
            }
        }
    }
}
