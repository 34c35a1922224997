package org.calltransfer.asterisk.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The system's clock, which a test can put forward. */
final class MovedClock extends Clock {

    private volatile Clock clock = Clock.systemUTC();

    void move(Duration ahead) {
        clock = Clock.offset(clock, ahead);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
