package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;
import java.util.Optional;

/**
 * What went over a link since it was opened.
 *
 * @param events events that came, also those that nobody wants
 * @param eventsPerSecond how many of them came each second between the last two pings
 * @param dropped events that were wanted and found no room
 * @param reconnects logins after the first one
 * @param pending actions that wait for an answer now
 * @param roundTrip how long the latest ping took; empty before the first one
 */
public record AmiCounters(
        long events,
        double eventsPerSecond,
        long dropped,
        long reconnects,
        int pending,
        Optional<Duration> roundTrip) {}
