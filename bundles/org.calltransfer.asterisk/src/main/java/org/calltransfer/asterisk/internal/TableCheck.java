package org.calltransfer.asterisk.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.calltransfer.asterisk.internal.ami.AmiEvent;

/**
 * Finds out whether events are missing: a user without the right to hear of calls is told nothing of it, and its table just
 * stays as it was at the login. List and table may differ for a moment, since events wait in the server while it lists; in
 * what they differ still when looked at the next time, the table is wrong. Guarded by the lock of {@link LiveCalls}.
 */
final class TableCheck {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final Set<String> onlyListed = new HashSet<>();
    private final Set<String> onlyKnown = new HashSet<>();
    private Instant due = Instant.MAX;

    /** Begins anew, at a login. */
    void restart(Instant now) {
        due = now.plus(SOON);
        forget();
    }

    /** Forgets what differed: the table was loaded from a list. */
    void forget() {
        onlyListed.clear();
        onlyKnown.clear();
    }

    /** Returns whether it is time for a list. As long as no event of a call has come, that is soon again. */
    boolean takeTurn(Instant now, boolean hearsCalls) {
        if (now.isBefore(due)) {
            return false;
        }
        due = now.plus(hearsCalls ? PAUSE : SOON);
        return true;
    }

    /** Remembers in which channels the rows of a list differ from the table. */
    void compare(Collection<AmiEvent> rows, ChannelTable table) {
        Set<String> listed = rows.stream().map(row -> row.get("Uniqueid")).collect(Collectors.toSet());
        Set<String> known = table.all().stream().map(Channel::uniqueid).collect(Collectors.toSet());
        onlyListed.addAll(listed);
        onlyListed.removeAll(known);
        onlyKnown.addAll(known);
        onlyKnown.removeAll(listed);
    }

    /** A channel that has been hung up meanwhile is rightly not in the table. */
    void saw(AmiEvent event) {
        if (!onlyListed.isEmpty() && event.name().equals("Hangup")) {
            onlyListed.remove(event.get("Uniqueid"));
        }
    }

    /** Returns whether the table still lacks a channel that was listed, or has one that was not; each is told once. */
    boolean foundWrong(ChannelTable table) {
        boolean wrong = onlyListed.stream().anyMatch(id -> table.get(id).isEmpty())
                || onlyKnown.stream().anyMatch(id -> table.get(id).isPresent());
        forget();
        return wrong;
    }
}
