package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.Test;

public class AmiBackoffTest {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    /** Any moment will do; that of the JVM may be negative. */
    private static final long START = -5;

    private final AmiBackoff backoff = new AmiBackoff(FIRST, LONGEST);

    private Duration longestAfter(Duration away) {
        return IntStream.range(0, 1000)
                .mapToObj(i -> backoff.next(START + away.toNanos()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Test
    public void growsWithTheTimeAwayUpToTheLongestPause() {
        backoff.next(START);
        assertThat(longestAfter(Duration.ZERO)).isBetween(FIRST.dividedBy(2), FIRST);
        assertThat(longestAfter(Duration.ofSeconds(4))).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
        assertThat(longestAfter(Duration.ofDays(1))).isBetween(LONGEST.dividedBy(2), LONGEST);
        backoff.reset();
        backoff.next(START + Duration.ofDays(1).toNanos());
        assertThat(longestAfter(Duration.ofDays(1))).isBetween(FIRST.dividedBy(2), FIRST);
    }
}
