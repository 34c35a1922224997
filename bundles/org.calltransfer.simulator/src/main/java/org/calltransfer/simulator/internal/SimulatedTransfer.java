package org.calltransfer.simulator.internal;

import org.calltransfer.api.Capability;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.spi.Fact;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.FactSink;
import org.calltransfer.spi.ProviderTransfer;
import org.calltransfer.spi.TransferOrder;

/** The commands of one transfer on their way to the PBX, and its facts on their way back. */
final class SimulatedTransfer implements ProviderTransfer {

    private final Pbx pbx;
    private final TransferOrder order;
    private final FactSink facts;
    private volatile boolean closed;

    // The rest is used on the PBX's thread only.
    private PbxCall call;
    private PbxTransfer transfer;
    private Fact missed;

    SimulatedTransfer(Pbx pbx, TransferOrder order, FactSink facts) {
        this.pbx = pbx;
        this.order = order;
        this.facts = facts;
    }

    /** Takes the call over, unless the PBX is busy with it for another transfer. */
    void begin() {
        pbx.link.watch(this);
        call = pbx.board.find(order.call().id()).orElse(null);
        if (call == null || !call.talking() || (call.transfer != null && call.transfer.busy())) {
            return;
        }
        PbxLeg caller = call.leg(order.caller().id()).orElse(null);
        PbxLeg transferor = call.leg(order.transferor().id()).orElse(null);
        if (caller != null && transferor != null) {
            transfer = new PbxTransfer(pbx.board, pbx.dialler, caller, transferor, this::seen);
            call.transfer = transfer;
        }
    }

    @Override
    public void blind(Destination destination) {
        command(FactKind.REFUSED, () -> {
            require(Capability.BLIND);
            transfer.blind(pbx.destination(destination));
        });
    }

    @Override
    public void hold() {
        command(FactKind.REFUSED, () -> {
            require(Capability.CONSULTATION_TWO_STEP);
            transfer.hold();
        });
    }

    @Override
    public void dial(Destination destination) {
        command(FactKind.TARGET_FAILED, () -> {
            require(Capability.CONSULTATION_ONE_STEP);
            transfer.dial(pbx.destination(destination));
        });
    }

    @Override
    public void complete() {
        command(FactKind.REFUSED, () -> {
            require(Capability.COMPLETE_WHILE_RINGING);
            transfer.complete();
        });
    }

    @Override
    public void cancel() {
        command(FactKind.REFUSED, () -> transfer.cancel());
    }

    @Override
    public void close() {
        closed = true;
        pbx.thread.post(() -> {
            pbx.link.unwatch(this);
            if (transfer != null) {
                transfer.unwatch();
            }
        });
    }

    void linkLost() {
        tell(Fact.of(FactKind.LINK_LOST, "the link to the PBX is lost"));
    }

    /** Like a provider that looks anew after a reconnection: it finds where things are, not the way there, nor whose wish it was. */
    void linkBack() {
        if (missed != null) {
            boolean callerGone = missed.kind() == FactKind.CALLER_HUNG_UP || missed.kind() == FactKind.CALLER_LOST;
            tell(callerGone ? Fact.of(FactKind.CALLER_GONE_UNSEEN, "the caller's call is gone") : missed);
            missed = null;
        }
        tell(Fact.of(FactKind.LINK_BACK, "the link to the PBX is back"));
    }

    private void seen(Fact fact) {
        if (pbx.link.state().up()) {
            tell(fact);
        } else {
            missed = fact;
        }
    }

    private void tell(Fact fact) {
        if (!closed) {
            facts.report(fact);
        }
    }

    /** Gives a command to the PBX; the refusal of one for a caller on hold is told as the given kind. */
    private void command(FactKind refusalOnHold, Runnable command) {
        pbx.thread.post(() -> {
            boolean held = transfer != null && transfer.held();
            try {
                requireCall();
                pbx.link.pass();
                command.run();
            } catch (TransferRefusedException refused) {
                FactKind kind = held ? refusalOnHold : FactKind.REFUSED;
                tell(new Fact(kind, refused.reason(), refused.getMessage()));
            }
        });
    }

    private void requireCall() {
        if (call != null && call.transfer != transfer) {
            throw new TransferRefusedException(Reason.IN_PROGRESS, call.id + " is in another transfer");
        }
        if (transfer == null) {
            throw new TransferRefusedException(
                    Reason.INVALID_STATE, "the PBX has no call " + order.call().id() + " between the two");
        }
    }

    private void require(Capability capability) {
        if (Mechanism.named(order.mechanism())
                .filter(mechanism -> mechanism.can(capability))
                .isEmpty()) {
            throw new TransferRefusedException(
                    Reason.NOT_SUPPORTED, order.mechanism() + " does not know " + capability);
        }
    }
}
