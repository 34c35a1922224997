package com.google.common.util.concurrent;

/**
 * Stands in for Guava, of which asterisk-java uses this class alone, to thin out its log; that log is switched off, see
 * {@code LibraryLog}. The real one brings two megabytes along.
 */
public final class RateLimiter {

    private static final RateLimiter NEVER = new RateLimiter();

    private RateLimiter() {}

    public static RateLimiter create(double permitsPerSecond) {
        return NEVER;
    }

    public boolean tryAcquire() {
        return false;
    }
}
