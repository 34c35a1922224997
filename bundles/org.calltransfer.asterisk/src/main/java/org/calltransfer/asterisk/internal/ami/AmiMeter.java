package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Counts what goes over one link, over all its sessions. */
final class AmiMeter {

    private final AtomicLong events = new AtomicLong();
    private final AtomicLong dropped = new AtomicLong();
    private final AtomicLong logins = new AtomicLong();
    private long eventsAtLastPing;
    private long lastPing = System.nanoTime();
    private double eventsPerSecond;
    private Duration roundTrip;

    /** An event came, wanted or not. */
    void event() {
        events.incrementAndGet();
    }

    /** Events that were wanted found no room. */
    void dropped(long count) {
        dropped.addAndGet(count);
    }

    void login() {
        logins.incrementAndGet();
    }

    /** A ping was answered: from one to the next the rate of events is taken. */
    synchronized void ping(Duration answered) {
        long now = System.nanoTime();
        long count = events.get();
        eventsPerSecond = (count - eventsAtLastPing) * 1e9 / Math.max(1, now - lastPing);
        eventsAtLastPing = count;
        lastPing = now;
        roundTrip = answered;
    }

    synchronized AmiCounters read(int pending) {
        return new AmiCounters(
                events.get(),
                eventsPerSecond,
                dropped.get(),
                Math.max(0, logins.get() - 1),
                pending,
                Optional.ofNullable(roundTrip));
    }
}
