package org.calltransfer.tck;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.calltransfer.spi.Fact;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.FactSink;

/** Keeps the facts of one transfer, and knows who must not report them: the thread that made it and gives the commands. */
public final class RecordingSink implements FactSink {

    private final Thread commander = Thread.currentThread();
    private final Duration patience;
    private final List<Fact> facts = new ArrayList<>();
    private boolean reportedByCommander;

    /** Takes how long to wait for a fact. */
    public RecordingSink(Duration patience) {
        this.patience = patience;
    }

    @Override
    public synchronized void report(Fact fact) {
        reportedByCommander |= Thread.currentThread() == commander;
        facts.add(fact);
        notifyAll();
    }

    /** Waits for the first fact of one of the given kinds, and returns it; it may have come before. */
    public synchronized Fact await(FactKind... kinds) {
        Set<FactKind> wanted = Set.of(kinds);
        long end = System.nanoTime() + patience.toNanos();
        Optional<Fact> found = first(wanted);
        while (found.isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError(wanted + " did not come within " + patience + "; what came:" + listed());
            }
            pause(left);
            found = first(wanted);
        }
        return found.get();
    }

    /** Returns whether a fact of the given kind has come. */
    public synchronized boolean has(FactKind kind) {
        return first(Set.of(kind)).isPresent();
    }

    /** Fails if a fact of the given kind has come. */
    public synchronized void assertNone(FactKind kind) {
        if (has(kind)) {
            throw new AssertionError(kind + " must not come; what came:" + listed());
        }
    }

    /** Fails unless a fact of each kind has come, each first one after the first one before. */
    public synchronized void assertOrder(FactKind... kinds) {
        int last = -1;
        for (FactKind kind : kinds) {
            int place = facts.indexOf(first(Set.of(kind)).orElse(null));
            if (place <= last) {
                throw new AssertionError(List.of(kinds) + " in this order is required; what came:" + listed());
            }
            last = place;
        }
    }

    /** Fails if the provider reported a fact while it took a command, on the stack of the one who gave it. */
    public synchronized void assertNeverCalledBack() {
        if (reportedByCommander) {
            throw new AssertionError("a fact was reported on the thread that gave the command; what came:" + listed());
        }
    }

    private Optional<Fact> first(Set<FactKind> kinds) {
        return facts.stream().filter(fact -> kinds.contains(fact.kind())).findFirst();
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for a fact", interrupted);
        }
    }

    private String listed() {
        StringBuilder list = new StringBuilder();
        for (Fact fact : facts) {
            list.append(System.lineSeparator()).append("  ").append(fact);
        }
        return list.isEmpty() ? " nothing" : list.toString();
    }
}
