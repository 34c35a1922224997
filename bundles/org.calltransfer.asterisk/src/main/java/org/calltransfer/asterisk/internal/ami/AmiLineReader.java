package org.calltransfer.asterisk.internal.ami;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Cuts a stream into lines ending in CR LF. A line beyond the limit is skipped, without ever being kept in memory. Texts are
 * made only where they are asked for: most of what a server says is dropped.
 */
final class AmiLineReader {

    private static final int MAX_LINE = 8192;

    private final InputStream in;
    private final Runnable beforeRead;
    private final byte[] buffer = new byte[4 * MAX_LINE];
    private final AmiNames names = new AmiNames();
    /** Where the current line begins, and how long it is. */
    private int begin;

    private int length;
    /** Where the next line begins, and where that ends what has come so far. */
    private int next;

    private int end;

    /**
     * @param beforeRead is run when all that has come was handed out, and the next look at the stream may have to wait
     */
    AmiLineReader(InputStream in, Runnable beforeRead) {
        this.in = in;
        this.beforeRead = beforeRead;
    }

    /** Goes to the next line that is not too long, and returns whether it holds anything. */
    boolean next() throws IOException {
        boolean tooLong = false;
        int scanned = next;
        while (true) {
            int after = afterLineEnd(scanned);
            if (after > 0) {
                begin = next;
                length = after - next - 2;
                next = after;
                if (!tooLong && length <= MAX_LINE) {
                    return length > 0;
                }
                tooLong = false;
                scanned = after;
            } else {
                if (end - next > MAX_LINE + 1) {
                    tooLong = true;
                    // The last byte may be the first half of the line's end.
                    next = end - 1;
                }
                scanned = fill();
            }
        }
    }

    /** Returns the place behind the first CR LF from there on; 0 if there is none. */
    private int afterLineEnd(int from) {
        for (int i = from; i < end; i++) {
            if (buffer[i] == '\n' && i > next && buffer[i - 1] == '\r') {
                return i + 1;
            }
        }
        return 0;
    }

    /** Reads more, and returns where that begins. */
    private int fill() throws IOException {
        int kept = end - next;
        System.arraycopy(buffer, next, buffer, 0, kept);
        next = 0;
        end = kept;
        beforeRead.run();
        int read = in.read(buffer, kept, buffer.length - kept);
        if (read <= 0) {
            throw new EOFException("the server closed the connection");
        }
        end += read;
        return kept;
    }

    /** Returns the current line. */
    String line() {
        return text(begin, begin + length);
    }

    /** Adds the current line to the headers, if it is one. */
    void addTo(AmiHeaders headers) {
        int lineEnd = begin + length;
        int colon = begin;
        while (colon < lineEnd && buffer[colon] != ':') {
            colon++;
        }
        if (colon > begin && colon < lineEnd) {
            headers.add(
                    names.get(buffer, begin, colon), text(colon + 1, lineEnd).trim());
        }
    }

    private String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }
}
