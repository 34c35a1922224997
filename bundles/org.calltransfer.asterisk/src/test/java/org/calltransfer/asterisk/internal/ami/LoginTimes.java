package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** When the logins of many links were, as their servers saw it. */
final class LoginTimes {

    /** A server sees a little later than the other side that a login was given up. */
    private static final long LATE = Duration.ofMillis(100).toNanos();

    private record Change(long time, int step) {}

    private LoginTimes() {}

    /** Returns how many logins were under way at once, at most. */
    static int mostAtOnce(Collection<FakeAmiConnection> connections) {
        List<Change> changes = new ArrayList<>();
        for (FakeAmiConnection connection : connections) {
            long end = connection.loginEnded() - LATE;
            if (end > connection.accepted()) {
                changes.add(new Change(connection.accepted(), 1));
                changes.add(new Change(end, -1));
            }
        }
        changes.sort(Comparator.comparingLong(Change::time));
        int now = 0;
        int most = 0;
        for (Change change : changes) {
            now += change.step();
            most = Math.max(most, now);
        }
        return most;
    }

    /** Returns how many of one server's connections were accepted within any time of that length, at most. */
    static int mostWithin(Duration window, List<FakeAmiConnection> connections) {
        int most = 0;
        int first = 0;
        for (int last = 0; last < connections.size(); last++) {
            long begin = connections.get(last).accepted() - window.toNanos();
            while (connections.get(first).accepted() < begin) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }
}
