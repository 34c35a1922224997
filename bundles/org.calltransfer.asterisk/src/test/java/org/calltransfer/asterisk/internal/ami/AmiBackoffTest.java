package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.Test;

public class AmiBackoffTest {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    public void growsUpToTheLongestPause() {
        AmiBackoff backoff = new AmiBackoff(FIRST, LONGEST);
        assertThat(backoff.next()).isBetween(Duration.ZERO, FIRST);
        assertThat(backoff.next()).isBetween(Duration.ZERO, FIRST.multipliedBy(2));
        Duration longest = Duration.ZERO;
        for (int i = 0; i < 1000; i++) {
            Duration next = backoff.next();
            longest = next.compareTo(longest) > 0 ? next : longest;
        }
        assertThat(longest).isBetween(LONGEST.dividedBy(2), LONGEST);
        backoff.reset();
        assertThat(backoff.next()).isBetween(Duration.ZERO, FIRST);
    }
}
