package org.calltransfer.asterisk.internal.ami;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Cuts a stream into lines ending in CR LF. A line beyond the limit is skipped, without ever being kept in memory. */
final class AmiLineReader {

    private static final int MAX_LINE = 8192;

    private final InputStream in;
    private final Duration silence;
    private final Runnable beforeRead;
    private final byte[] chunk = new byte[2 * MAX_LINE];
    private final byte[] line = new byte[MAX_LINE];
    private int position;
    private int end;

    /**
     * @param silence how long a line may take
     * @param beforeRead is run when all that has come was handed out, and the next look at the stream may have to wait
     */
    AmiLineReader(InputStream in, Duration silence, Runnable beforeRead) {
        this.in = in;
        this.silence = silence;
        this.beforeRead = beforeRead;
    }

    /** Returns the next line that is not too long, without its end. */
    String readLine() throws IOException {
        int length = next();
        while (length > MAX_LINE) {
            length = next();
        }
        return new String(line, 0, length, StandardCharsets.UTF_8);
    }

    /** Reads to the end of the next empty line. */
    void skipToEmptyLine() throws IOException {
        while (next() > 0) {
            // Not even made a text of.
        }
    }

    /** Reads a line, as far as it fits, and returns its whole length: more than the limit is {@code MAX_LINE + 1}. */
    private int next() throws IOException {
        long deadline = System.nanoTime() + silence.toNanos();
        int length = 0;
        byte previous = 0;
        while (true) {
            if (position == end) {
                fill(deadline);
            }
            byte next = chunk[position++];
            if (previous == '\r' && next == '\n') {
                return length - 1;
            }
            if (length < MAX_LINE) {
                line[length] = next;
            }
            length = Math.min(length + 1, MAX_LINE + 2);
            previous = next;
        }
    }

    private void fill(long deadline) throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new SocketTimeoutException("no end of line");
        }
        position = 0;
        end = 0;
        beforeRead.run();
        int read = in.read(chunk);
        if (read <= 0) {
            throw new EOFException("the server closed the connection");
        }
        end = read;
    }
}
