package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The threads of one {@link FakeAmi}. */
final class FakeAmiThreads {

    static final String NAME = "fake-ami";

    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** Runs until the test or the other side closes the socket. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    void start(Work work) {
        Thread thread = new Thread(() -> run(work), NAME);
        thread.setDaemon(true);
        running.add(thread);
        thread.start();
    }

    private void run(Work work) {
        try {
            work.run();
        } catch (IOException | UncheckedIOException | InterruptedException e) {
            // The socket is closed.
        } finally {
            running.remove(Thread.currentThread());
        }
    }

    /** Waits for the threads, whose sockets are closed. */
    void join() {
        for (Thread thread : running) {
            AmiThreads.join(thread, LIMIT);
            if (thread.isAlive()) {
                throw new IllegalStateException("a thread of the fake server has not ended");
            }
        }
    }
}
