package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How long to wait before the next attempt: up to half of how long the server has been away already, so that one that
 * was restarted is found soon, and one that is switched off is rarely tried. With full jitter, so that many links to one
 * restarted server do not come back in step.
 */
final class AmiBackoff {

    private static final int PART = 2;

    private final Duration first;
    private final Duration longest;
    private Long awaySince;

    AmiBackoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
    }

    /**
     * Returns the next pause.
     *
     * @param now by the clock of {@link System#nanoTime()}
     */
    Duration next(long now) {
        if (awaySince == null) {
            awaySince = now;
        }
        long ceiling = Math.max(first.toNanos(), Math.min(longest.toNanos(), (now - awaySince) / PART));
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(ceiling + 1));
    }

    /** The server has been there for a good while: the next loss is another one. */
    void reset() {
        awaySince = null;
    }
}
