package org.calltransfer.simulator.internal;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferRefusedException;

/** The provider's link to the PBX. Used on the PBX's thread only, but for {@link #state()} and {@link #watched()}. */
final class Link {

    /** How the link is, and since when. */
    record State(boolean up, Instant since) {}

    private final Set<SimulatedTransfer> watches = new LinkedHashSet<>();
    private volatile State state = new State(true, Instant.now());
    private volatile int watched;
    private Reason refuseNext = Reason.NONE;

    /** Returns how the link is now; from any thread. */
    State state() {
        return state;
    }

    /** Returns how many transfers have begun and are not closed; from any thread. */
    int watched() {
        return watched;
    }

    void watch(SimulatedTransfer transfer) {
        watches.add(transfer);
        watched = watches.size();
    }

    void unwatch(SimulatedTransfer transfer) {
        watches.remove(transfer);
        watched = watches.size();
    }

    void lose() {
        if (state.up()) {
            state = new State(false, Instant.now());
            List.copyOf(watches).forEach(SimulatedTransfer::linkLost);
        }
    }

    void restore() {
        if (!state.up()) {
            state = new State(true, Instant.now());
            List.copyOf(watches).forEach(SimulatedTransfer::linkBack);
        }
    }

    void refuseNext(Reason reason) {
        refuseNext = reason;
    }

    /** Lets a command through to the PBX, or throws why not. */
    void pass() {
        if (!state.up()) {
            throw new TransferRefusedException(Reason.UNREACHABLE, "the link to the PBX is lost");
        }
        if (refuseNext != Reason.NONE) {
            Reason reason = refuseNext;
            refuseNext = Reason.NONE;
            throw new TransferRefusedException(reason, "the PBX was told to refuse this command");
        }
    }
}
