package org.calltransfer.core.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.calltransfer.api.Evidence;
import org.calltransfer.api.TimelineEntry;
import org.calltransfer.api.TransferState;

/** The time line and the evidence of one transfer. Guarded by its owner. */
final class TransferLog {

    /** More than any real transfer makes; a switch that repeats itself for ever must not fill the memory. */
    private static final int MOST = 500;

    private final Clock clock;
    private final List<TimelineEntry> timeline = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();

    TransferLog(Clock clock) {
        this.clock = clock;
    }

    TimelineEntry step(TransferState state, String text) {
        TimelineEntry entry = new TimelineEntry(clock.instant(), state, text);
        if (timeline.size() < MOST || state == TransferState.ENDED) {
            timeline.add(entry);
        }
        return entry;
    }

    void saw(String text) {
        if (evidence.size() == MOST) {
            // The latest stays: the outcome may rest on it.
            evidence.remove(MOST - 1);
        }
        evidence.add(new Evidence(clock.instant(), text));
    }

    List<TimelineEntry> timeline() {
        return List.copyOf(timeline);
    }

    List<Evidence> evidence() {
        return List.copyOf(evidence);
    }
}
