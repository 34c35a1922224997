package org.calltransfer.asterisk.internal.ami;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Bounds what blocks on a socket by closing the socket: a limit for reading would begin anew with each byte. */
final class AmiDeadline {

    /** Something that blocks. */
    interface Step {
        void run() throws IOException;
    }

    private AmiDeadline() {}

    /**
     * Runs the step on the current thread.
     *
     * @param late what to say if the limit was passed
     */
    static void keep(Duration limit, Closeable socket, String late, Step step) throws IOException {
        CompletableFuture<Void> done = new CompletableFuture<Void>().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        done.exceptionally(passed -> {
            close(socket);
            return null;
        });
        IOException failure = null;
        try {
            step.run();
        } catch (IOException e) {
            failure = e;
        }
        if (!done.complete(null)) {
            throw new IOException(late, failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // The step ends with its socket all the same.
        }
    }
}
