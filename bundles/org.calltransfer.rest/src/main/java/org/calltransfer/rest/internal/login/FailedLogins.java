package org.calltransfer.rest.internal.login;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Logs failed logins, because Karaf does not; so many a minute only that nobody can fill the disk by guessing. */
final class FailedLogins {

    static final int LINES_A_MINUTE = 20;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final Consumer<String> log;
    private long minuteBegan;
    private int count;

    FailedLogins(LongSupplier nanoTime, Consumer<String> log) {
        this.nanoTime = nanoTime;
        this.log = log;
        this.minuteBegan = nanoTime.getAsLong();
    }

    void report(String peer, String text) {
        dueLines("Failed REST login from " + peer + ": " + text).forEach(log);
    }

    private synchronized List<String> dueLines(String line) {
        List<String> due = new ArrayList<>();
        long now = nanoTime.getAsLong();
        if (now - minuteBegan >= MINUTE) {
            if (count > LINES_A_MINUTE) {
                due.add((count - LINES_A_MINUTE) + " more failed REST logins were not logged");
            }
            minuteBegan = now;
            count = 0;
        }
        count++;
        if (count <= LINES_A_MINUTE) {
            due.add(line);
        }
        return due;
    }
}
