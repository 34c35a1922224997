package org.calltransfer.tck;

import static org.junit.Assert.assertEquals;

import org.calltransfer.api.Capability;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferKind;
import org.calltransfer.spi.Fact;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.Offer;
import org.junit.Test;

/** Consultation hold first, the destination later; or a proper refusal of the hold. */
public abstract class TwoStepContract extends ProviderContract {

    @Test
    public void holdsAndDialsLater() {
        if (hold()) {
            transfer.dial(world.answering());
            facts.await(FactKind.CONSULTING);
            facts.assertOrder(FactKind.HELD, FactKind.DIALING, FactKind.RINGING, FactKind.CONSULTING);
            transfer.complete();
            facts.await(FactKind.CONNECTED_TO_TARGET);
            assertConnected(world.caller(), world.answering().address());
        }
    }

    @Test
    public void givesTheCallerBackFromHold() {
        if (hold()) {
            assertCancelGivesBack();
        }
    }

    @Test
    public void givesTheCallerBackIfTheTargetIsBusy() {
        if (hold()) {
            transfer.dial(world.busy());
            Fact failed = facts.await(FactKind.TARGET_FAILED);
            assertEquals(failed.evidence(), Reason.BUSY, failed.reason());
            assertCancelGivesBack();
        }
    }

    @Test
    public void tellsADialThatCanNotBeMadeAsAFailedTarget() {
        if (hold()) {
            transfer.dial(world.missing());
            facts.await(FactKind.TARGET_FAILED);
            assertCancelGivesBack();
        }
    }

    @Test
    public void tellsThatTheCallerHungUpOnHold() {
        if (hold()) {
            world.callerHangsUp();
            facts.await(FactKind.CALLER_HUNG_UP);
            assertInNoCall(world.caller());
        }
    }

    /** Returns whether the provider can do it; if not, it was refused properly. */
    private boolean hold() {
        Offer offer = begin(TransferKind.CONSULTATIVE);
        transfer.hold();
        if (denies(offer, Capability.CONSULTATION_TWO_STEP)) {
            assertRefused(Reason.NOT_SUPPORTED);
            assertConnected(world.caller(), world.transferor());
            return false;
        }
        facts.await(FactKind.HELD);
        assertAlone(world.caller());
        return true;
    }

    private void assertCancelGivesBack() {
        transfer.cancel();
        facts.await(FactKind.CONNECTED_TO_TRANSFEROR);
        assertConnected(world.caller(), world.transferor());
        facts.assertNone(FactKind.REFUSED);
        facts.assertNone(FactKind.CALLER_LOST);
    }
}
