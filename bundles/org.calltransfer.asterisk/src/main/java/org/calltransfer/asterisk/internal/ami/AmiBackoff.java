package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Exponential back-off with full jitter, so that many links to one restarted server do not come back in step. */
final class AmiBackoff {

    private static final int MAX_DOUBLINGS = 16;

    private final long first;
    private final long longest;
    private int doublings;

    AmiBackoff(Duration first, Duration longest) {
        this.first = first.toMillis();
        this.longest = longest.toMillis();
    }

    Duration next() {
        long ceiling = Math.min(longest, first << doublings);
        doublings = Math.min(doublings + 1, MAX_DOUBLINGS);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(ceiling + 1));
    }

    void reset() {
        doublings = 0;
    }
}
