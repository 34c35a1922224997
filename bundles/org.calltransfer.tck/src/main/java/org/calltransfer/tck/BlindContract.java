package org.calltransfer.tck;

import static org.junit.Assert.assertEquals;

import org.calltransfer.api.Destination;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferKind;
import org.calltransfer.spi.Fact;
import org.calltransfer.spi.FactKind;
import org.junit.Test;

/** Blind transfer: success is told when caller and target are connected, and not before. */
public abstract class BlindContract extends ProviderContract {

    @Test
    public void connectsTheCallerToATargetThatAnswers() {
        blind(world.answering());
        facts.await(FactKind.TRANSFEROR_GONE);
        facts.await(FactKind.CONNECTED_TO_TARGET);
        assertConnected(world.caller(), world.answering().address());
        assertAlone(world.transferor());
    }

    @Test
    public void showsTheCallBetweenCallerAndTarget() {
        blind(world.answering());
        facts.await(FactKind.CONNECTED_TO_TARGET);
        eventually(
                "the call is shown",
                () -> talkingCall(world.caller(), world.answering().address()).isPresent());
    }

    @Test
    public void tellsNoConnectionBeforeTheAnswer() {
        blind(world.silent());
        facts.await(FactKind.TRANSFEROR_GONE);
        facts.assertNone(FactKind.CONNECTED_TO_TARGET);
        assertAlone(world.caller());
        world.targetAnswers();
        facts.await(FactKind.CONNECTED_TO_TARGET);
        assertConnected(world.caller(), world.silent().address());
    }

    @Test
    public void tellsThatTheTargetIsBusy() {
        blind(world.busy());
        assertTargetFails(Reason.BUSY);
    }

    @Test
    public void tellsThatTheTargetDidNotAnswer() {
        blind(world.unanswered());
        assertTargetFails(Reason.NO_ANSWER);
    }

    @Test
    public void tellsThatTheCallerHungUpMeanwhile() {
        blind(world.silent());
        facts.await(FactKind.TRANSFEROR_GONE);
        world.callerHangsUp();
        facts.await(FactKind.CALLER_HUNG_UP);
        facts.assertNone(FactKind.CALLER_LOST);
        facts.assertNone(FactKind.CONNECTED_TO_TARGET);
        assertInNoCall(world.silent().address());
    }

    private void blind(Destination destination) {
        begin(TransferKind.BLIND);
        transfer.blind(destination);
    }

    /** A switch may keep the caller for the transferor or drop it; either way it is told. */
    private void assertTargetFails(Reason reason) {
        Fact failed = facts.await(FactKind.TARGET_FAILED);
        assertEquals(failed.evidence(), reason, failed.reason());
        Fact after = facts.await(FactKind.CALLER_LOST, FactKind.CONNECTED_TO_TRANSFEROR);
        if (after.kind() == FactKind.CALLER_LOST) {
            assertInNoCall(world.caller());
        } else {
            assertConnected(world.caller(), world.transferor());
        }
        facts.assertNone(FactKind.CONNECTED_TO_TARGET);
        facts.assertNone(FactKind.CALLER_HUNG_UP);
    }
}
