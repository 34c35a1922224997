package org.calltransfer.simulator.internal;

import java.time.Duration;
import org.calltransfer.api.Reason;
import org.calltransfer.simulator.Behaviour;

/** Lets extensions ring and react as they are set to. Used on the PBX's thread only. */
final class Dialler {

    private final PbxThread thread;
    private final Duration step;

    /** Takes the time that the PBX needs until a called extension rings, and until it gives a caller back. */
    Dialler(PbxThread thread, Duration step) {
        this.thread = thread;
        this.step = step;
    }

    /** Calls an extension for a transfer, which is told what becomes of it. */
    void call(PbxLeg leg, PbxTransfer transfer) {
        Behaviour behaviour = leg.extension.behaviour;
        leg.next = thread.after(step, () -> reach(leg, behaviour, transfer));
    }

    void afterAStep(Runnable task) {
        thread.after(step, task);
    }

    /** Lets an extension that rings answer before its time. */
    void answer(PbxLeg leg, PbxTransfer transfer) {
        leg.next.cancel(false);
        leg.rings = false;
        transfer.targetAnswers();
    }

    private void reach(PbxLeg leg, Behaviour behaviour, PbxTransfer transfer) {
        switch (behaviour.reaction()) {
            case BUSY -> transfer.targetFails(Reason.BUSY);
            case UNREACHABLE -> transfer.targetFails(Reason.UNREACHABLE);
            default -> {
                leg.rings = true;
                transfer.targetRings();
                leg.next = thread.after(behaviour.ringing(), () -> react(leg, behaviour, transfer));
            }
        }
    }

    private void react(PbxLeg leg, Behaviour behaviour, PbxTransfer transfer) {
        leg.rings = false;
        switch (behaviour.reaction()) {
            case ANSWER -> transfer.targetAnswers();
            case REJECT -> transfer.targetFails(Reason.REJECTED);
            default -> transfer.targetFails(Reason.NO_ANSWER);
        }
    }
}
