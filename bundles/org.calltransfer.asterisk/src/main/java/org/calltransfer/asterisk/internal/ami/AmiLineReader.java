package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Cuts a stream into lines ending in CR LF. A line beyond the limit is skipped, without ever being kept in memory. */
final class AmiLineReader {

    private static final int MAX_LINE = 8192;
    private static final int SKIPPED = -1;

    private final InputStream in;
    private final Duration silence;
    private final byte[] chunk = new byte[MAX_LINE];
    private final byte[] line = new byte[MAX_LINE];
    private int position;
    private int end;

    AmiLineReader(InputStream in, Duration silence) {
        this.in = in;
        this.silence = silence;
    }

    /** Returns the next line without its end, or null at the end of the stream. */
    String readLine() throws IOException {
        long deadline = System.nanoTime() + silence.toNanos();
        int length = 0;
        byte previous = 0;
        while (position < end || fill(deadline)) {
            byte next = chunk[position++];
            if (previous == '\r' && next == '\n') {
                if (length != SKIPPED) {
                    return new String(line, 0, length - 1, StandardCharsets.UTF_8);
                }
                length = 0;
                next = 0;
            } else if (length == MAX_LINE) {
                length = SKIPPED;
            } else if (length != SKIPPED) {
                line[length++] = next;
            }
            previous = next;
        }
        return null;
    }

    private boolean fill(long deadline) throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new SocketTimeoutException("no end of line");
        }
        position = 0;
        end = in.read(chunk);
        return end > 0;
    }
}
