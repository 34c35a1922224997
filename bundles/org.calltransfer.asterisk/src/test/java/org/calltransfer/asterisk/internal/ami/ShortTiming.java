package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;

/** Times and sizes for tests: short ones, but long enough for a busy machine; a test sets those that it is about. */
final class ShortTiming {

    private Duration ping = Duration.ofMillis(100);
    private Duration silence = Duration.ofSeconds(10);
    private Duration boot = Duration.ofSeconds(10);
    private Duration firstPause = Duration.ofMillis(10);
    private Duration longestPause = Duration.ofMillis(50);
    private Duration refusedPause = Duration.ofMinutes(1);
    private Duration stable = Duration.ofMinutes(1);
    private Duration close = Duration.ofSeconds(2);
    private int events = AmiTiming.DEFAULT.events();

    ShortTiming silence(Duration value) {
        silence = value;
        return this;
    }

    ShortTiming boot(Duration value) {
        boot = value;
        return this;
    }

    ShortTiming pauses(Duration first, Duration longest) {
        firstPause = first;
        longestPause = longest;
        return this;
    }

    ShortTiming refusedPause(Duration value) {
        refusedPause = value;
        return this;
    }

    ShortTiming stable(Duration value) {
        stable = value;
        return this;
    }

    ShortTiming close(Duration value) {
        close = value;
        return this;
    }

    ShortTiming events(int value) {
        events = value;
        return this;
    }

    AmiTiming build() {
        return new AmiTiming(ping, silence, boot, firstPause, longestPause, refusedPause, stable, close, events);
    }
}
