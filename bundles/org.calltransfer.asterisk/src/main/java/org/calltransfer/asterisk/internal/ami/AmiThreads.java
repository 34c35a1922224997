package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;

/** How the threads of a link begin and end. */
final class AmiThreads {

    private static final String PREFIX = "calltransfer-ami ";

    private AmiThreads() {}

    static String name(String name) {
        return PREFIX + name;
    }

    /** Makes a thread that keeps neither the process nor, by its context, somebody else's bundle alive. */
    static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name(name));
        thread.setDaemon(true);
        thread.setContextClassLoader(AmiThreads.class.getClassLoader());
        return thread;
    }

    /** Waits until a thread has ended, but not longer than the limit, also if the current thread is interrupted. */
    static void join(Thread thread, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        boolean interrupted = Thread.interrupted();
        for (long left = limit.toMillis(); thread.isAlive() && left > 0; ) {
            try {
                thread.join(left);
            } catch (InterruptedException e) {
                interrupted = true;
            }
            left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
