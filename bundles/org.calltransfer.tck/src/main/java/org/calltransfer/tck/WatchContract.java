package org.calltransfer.tck;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;

import org.calltransfer.api.Call;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferKind;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.TransferOrder;
import org.junit.Test;

/** From begin to close the provider watches, and does nothing of its own accord. */
public abstract class WatchContract extends ProviderContract {

    @Test
    public void changesNothingWithoutACommand() {
        Call call = call();
        begin(TransferKind.CONSULTATIVE);
        transfer.close();
        transfer.close();
        assertConnected(world.caller(), world.transferor());
        assertEquals(call, call());
    }

    @Test
    public void reportsNothingAfterTheClose() {
        begin(TransferKind.CONSULTATIVE);
        RecordingSink closed = facts;
        transfer.close();
        begin(TransferKind.CONSULTATIVE);
        world.callerHangsUp();
        facts.await(FactKind.CALLER_HUNG_UP);
        closed.assertNone(FactKind.CALLER_HUNG_UP);
    }

    @Test
    public void leavesWhatWasBegunAfterTheClose() {
        begin(TransferKind.BLIND);
        transfer.blind(world.silent());
        facts.await(FactKind.TRANSFEROR_GONE);
        transfer.close();
        world.targetAnswers();
        assertConnected(world.caller(), world.silent().address());
        assertFalse(facts.has(FactKind.CONNECTED_TO_TARGET));
    }

    @Test
    public void refusesACommandThatIsNotPossibleNow() {
        begin(TransferKind.CONSULTATIVE);
        transfer.complete();
        assertRefused(Reason.INVALID_STATE);
        assertConnected(world.caller(), world.transferor());
    }

    @Test
    public void refusesToTransferACallThatHasEnded() {
        Call call = call();
        TransferOrder order = order(call, offer(call, TransferKind.BLIND));
        world.callerHangsUp();
        assertInNoCall(world.caller());
        begin(order);
        transfer.blind(world.answering());
        facts.await(FactKind.REFUSED);
    }

    @Test
    public void seesTheCallerHangUpBeforeAnyCommand() {
        begin(TransferKind.BLIND);
        world.callerHangsUp();
        facts.await(FactKind.CALLER_HUNG_UP);
    }

    @Test
    public void seesTheTransferorHangUpBeforeAnyCommand() {
        begin(TransferKind.BLIND);
        world.transferorHangsUp();
        facts.await(FactKind.TRANSFEROR_GONE);
    }
}
