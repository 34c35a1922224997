package org.calltransfer.simulator.internal;

import java.util.Arrays;
import org.calltransfer.api.PartyState;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.spi.Fact;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.FactSink;

/**
 * What the PBX does with one call that is transferred, whether anybody watches it or not. Used on the PBX's thread only. A
 * command that is not possible now throws {@link TransferRefusedException} and changes nothing.
 */
final class PbxTransfer {

    private enum Phase {
        /** Caller and transferor are connected. */
        TALKING,
        /** Both wait; nobody is called. */
        HELD,
        /** Both wait; the target is being called for the transferor. */
        CALLING,
        /** The caller waits; transferor and target are connected. */
        CONSULTING,
        /** Both wait; the target could not be had, and the PBX will connect them again. */
        RETURNING,
        /** The transferor has left; the target is being called for the caller. */
        HANDED_OVER,
        /** The caller has left, or is connected to the target. */
        OVER
    }

    private static final FactSink NOBODY = fact -> {};

    private final Switchboard board;
    private final Dialler dialler;
    private final PbxLeg caller;
    private final PbxLeg transferor;
    private FactSink watcher;
    private Phase phase = Phase.TALKING;
    private PbxCall consultation;
    private PbxLeg target;

    PbxTransfer(Switchboard board, Dialler dialler, PbxLeg caller, PbxLeg transferor, FactSink watcher) {
        this.board = board;
        this.dialler = dialler;
        this.caller = caller;
        this.transferor = transferor;
        this.watcher = watcher;
    }

    void unwatch() {
        watcher = NOBODY;
    }

    /** Returns whether the PBX is doing something with the call. */
    boolean busy() {
        return phase != Phase.TALKING && phase != Phase.OVER;
    }

    boolean held() {
        return phase == Phase.HELD;
    }

    void blind(Extension destination) {
        require(Phase.TALKING);
        board.drop(transferor);
        board.set(caller.call, PartyState.WAITING);
        phase = Phase.HANDED_OVER;
        report(FactKind.TRANSFEROR_GONE, transferor.id + " is let go");
        call(destination, caller.call);
    }

    void hold() {
        require(Phase.TALKING);
        board.set(caller.call, PartyState.WAITING);
        phase = Phase.HELD;
        report(FactKind.HELD, caller.id + " is on hold");
    }

    void dial(Extension destination) {
        if (phase != Phase.HELD) {
            hold();
        }
        consultation = board.open();
        consultation.transfer = this;
        board.join(consultation, transferor.extension, PartyState.WAITING);
        phase = Phase.CALLING;
        call(destination, consultation);
    }

    void complete() {
        require(Phase.CALLING, Phase.CONSULTING);
        handOver(transferor.id + " is let go");
    }

    void cancel() {
        switch (phase) {
            case HANDED_OVER ->
                throw new TransferRefusedException(
                        Reason.TRANSFEROR_GONE, transferor.id + " has left; " + caller.id + " waits for the target");
            case OVER -> {
                if (consultation != null && !consultation.talking()) {
                    board.end(consultation);
                }
            }
            default -> giveBack();
        }
    }

    void hungUp(PbxLeg leg) {
        if (phase == Phase.OVER) {
            board.end(leg.call);
        } else if (leg == caller) {
            // Transferor and target are in a call of their own and go on.
            phase = Phase.OVER;
            board.end(caller.call);
            report(FactKind.CALLER_HUNG_UP, caller.id + " hung up");
        } else if (leg == target) {
            targetHungUp();
        } else {
            transferorHungUp();
        }
    }

    void targetRings() {
        report(FactKind.RINGING, target.id + " rings");
    }

    void targetAnswers() {
        switch (phase) {
            case HANDED_OVER -> connectToTarget();
            case CALLING -> {
                phase = Phase.CONSULTING;
                board.set(consultation, PartyState.TALKING);
                report(FactKind.CONSULTING, target.id + " answered");
            }
            default -> board.set(target.call, PartyState.TALKING);
        }
    }

    void targetFails(Reason reason) {
        switch (phase) {
            case HANDED_OVER -> {
                report(new Fact(FactKind.TARGET_FAILED, reason, target.id + " failed"));
                loseCaller();
            }
            case CALLING -> returnCaller(new Fact(FactKind.TARGET_FAILED, reason, target.id + " failed"));
            default -> board.end(target.call);
        }
    }

    private void targetHungUp() {
        if (phase == Phase.CONSULTING) {
            returnCaller(Fact.of(FactKind.TARGET_GONE, target.id + " hung up"));
        } else {
            targetFails(Reason.REJECTED);
        }
    }

    /** A transferor who hangs up on a consultation completes the transfer. */
    private void transferorHungUp() {
        String evidence = transferor.id + " hung up";
        if (phase == Phase.CALLING || phase == Phase.CONSULTING) {
            handOver(evidence);
        } else {
            report(FactKind.TRANSFEROR_GONE, evidence);
            loseCaller();
        }
    }

    private void call(Extension destination, PbxCall call) {
        target = board.join(call, destination, PartyState.RINGING);
        board.show(call);
        report(FactKind.DIALING, target.id + " is called");
        dialler.call(target, this);
    }

    private void handOver(String evidence) {
        boolean answered = phase == Phase.CONSULTING;
        phase = Phase.HANDED_OVER;
        board.drop(transferor);
        board.move(target, caller.call);
        endConsultation();
        board.show(caller.call);
        report(FactKind.TRANSFEROR_GONE, evidence);
        if (answered) {
            connectToTarget();
        }
    }

    private void connectToTarget() {
        phase = Phase.OVER;
        board.set(caller.call, PartyState.TALKING);
        report(FactKind.CONNECTED_TO_TARGET, caller.id + " and " + target.id + " are connected");
    }

    private void returnCaller(Fact why) {
        phase = Phase.RETURNING;
        endConsultation();
        report(why);
        dialler.afterAStep(() -> {
            if (phase == Phase.RETURNING) {
                giveBack();
            }
        });
    }

    private void giveBack() {
        phase = Phase.TALKING;
        endConsultation();
        board.set(caller.call, PartyState.TALKING);
        report(FactKind.CONNECTED_TO_TRANSFEROR, caller.id + " and " + transferor.id + " are connected");
    }

    private void endConsultation() {
        if (consultation != null) {
            board.end(consultation);
            consultation = null;
        }
    }

    private void loseCaller() {
        phase = Phase.OVER;
        board.end(caller.call);
        report(FactKind.CALLER_LOST, caller.id + " is dropped: nobody is left in its call");
    }

    private void require(Phase... phases) {
        if (!Arrays.asList(phases).contains(phase)) {
            throw new TransferRefusedException(
                    Reason.INVALID_STATE, "the PBX can not do this while the call is in the phase " + phase);
        }
    }

    private void report(FactKind kind, String evidence) {
        report(Fact.of(kind, evidence));
    }

    private void report(Fact fact) {
        watcher.report(fact);
    }
}
