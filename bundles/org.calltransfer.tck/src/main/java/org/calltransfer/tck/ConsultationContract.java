package org.calltransfer.tck;

import static org.junit.Assert.assertEquals;

import org.calltransfer.api.Destination;
import org.calltransfer.api.Reason;
import org.calltransfer.spi.Fact;
import org.calltransfer.spi.FactKind;
import org.junit.Test;

/** Consultation: the caller waits while transferor and target talk, and is given back if the target can not be had. */
public abstract class ConsultationContract extends ProviderContract {

    @Test
    public void connectsTheTransferorToATargetThatAnswers() {
        consult(world.answering());
        facts.await(FactKind.CONSULTING);
        facts.await(FactKind.HELD);
        facts.assertOrder(FactKind.DIALING, FactKind.RINGING, FactKind.CONSULTING);
        assertConnected(world.transferor(), world.answering().address());
        assertAlone(world.caller());
    }

    @Test
    public void holdsTheCallerWhileTheTargetRings() {
        consult(world.silent());
        facts.await(FactKind.RINGING);
        facts.await(FactKind.HELD);
        facts.assertNone(FactKind.CONSULTING);
        assertAlone(world.caller());
    }

    @Test
    public void givesTheCallerBackIfTheTargetIsBusy() {
        assertGivesBackFrom(world.busy(), Reason.BUSY);
    }

    @Test
    public void givesTheCallerBackIfTheTargetDoesNotAnswer() {
        assertGivesBackFrom(world.unanswered(), Reason.NO_ANSWER);
    }

    @Test
    public void givesTheCallerBackIfTheTargetHangsUp() {
        consult(world.answering());
        facts.await(FactKind.CONSULTING);
        world.targetHangsUp();
        facts.await(FactKind.TARGET_GONE);
        assertGivesBack();
    }

    private void assertGivesBackFrom(Destination destination, Reason reason) {
        consult(destination);
        Fact failed = facts.await(FactKind.TARGET_FAILED);
        assertEquals(failed.evidence(), reason, failed.reason());
        assertGivesBack();
    }

    /** The switch may do it by itself or have to be told: to tell it does no harm. */
    private void assertGivesBack() {
        transfer.cancel();
        facts.await(FactKind.CONNECTED_TO_TRANSFEROR);
        assertConnected(world.caller(), world.transferor());
        facts.assertNone(FactKind.CALLER_LOST);
        facts.assertNone(FactKind.REFUSED);
    }
}
