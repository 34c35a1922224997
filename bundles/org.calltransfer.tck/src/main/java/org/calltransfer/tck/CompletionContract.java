package org.calltransfer.tck;

import org.calltransfer.api.Capability;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Reason;
import org.calltransfer.spi.Fact;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.Offer;
import org.junit.Test;

/** Completion: on command, or because the transferor hangs up; while transferor and target talk, or while the target rings. */
public abstract class CompletionContract extends ProviderContract {

    @Test
    public void connectsCallerAndTarget() {
        consultWith(world.answering());
        transfer.complete();
        assertCompleted(world.answering());
    }

    @Test
    public void connectsCallerAndTargetIfTheTransferorHangsUp() {
        consultWith(world.answering());
        world.transferorHangsUp();
        assertCompleted(world.answering());
    }

    @Test
    public void connectsCallerAndTargetOnceARingingTargetAnswers() {
        if (completeWhileRinging(world.silent())) {
            facts.await(FactKind.TRANSFEROR_GONE);
            facts.assertNone(FactKind.CONNECTED_TO_TARGET);
            world.targetAnswers();
            assertCompleted(world.silent());
        }
    }

    @Test
    public void connectsCallerAndTargetIfTheTransferorHangsUpWhileTheTargetRings() {
        consult(world.silent());
        facts.await(FactKind.RINGING);
        world.transferorHangsUp();
        facts.await(FactKind.TRANSFEROR_GONE);
        facts.assertNone(FactKind.CONNECTED_TO_TARGET);
        world.targetAnswers();
        assertCompleted(world.silent());
    }

    /** A switch may call the transferor back or drop the caller; either way it is told. */
    @Test
    public void tellsThatARingingTargetDidNotAnswerAfterAll() {
        if (completeWhileRinging(world.unanswered())) {
            facts.await(FactKind.TARGET_FAILED);
            Fact after = facts.await(FactKind.CALLER_LOST, FactKind.CONNECTED_TO_TRANSFEROR);
            facts.assertNone(FactKind.CONNECTED_TO_TARGET);
            if (after.kind() == FactKind.CALLER_LOST) {
                assertInNoCall(world.caller());
            } else {
                assertConnected(world.caller(), world.transferor());
            }
        }
    }

    @Test
    public void tellsThatTheCallerHungUpAfterACompletionWhileRinging() {
        if (completeWhileRinging(world.silent())) {
            facts.await(FactKind.TRANSFEROR_GONE);
            world.callerHangsUp();
            facts.await(FactKind.CALLER_HUNG_UP);
            facts.assertNone(FactKind.CALLER_LOST);
            assertInNoCall(world.silent().address());
        }
    }

    private void consultWith(Destination destination) {
        consult(destination);
        facts.await(FactKind.CONSULTING);
    }

    /** Returns whether the provider can do it; if not, it was refused properly. */
    private boolean completeWhileRinging(Destination destination) {
        Offer offer = consult(destination);
        facts.await(FactKind.RINGING);
        transfer.complete();
        if (denies(offer, Capability.COMPLETE_WHILE_RINGING)) {
            assertRefused(Reason.NOT_SUPPORTED);
            facts.assertNone(FactKind.TRANSFEROR_GONE);
            return false;
        }
        return true;
    }

    private void assertCompleted(Destination destination) {
        facts.await(FactKind.TRANSFEROR_GONE);
        facts.await(FactKind.CONNECTED_TO_TARGET);
        assertConnected(world.caller(), destination.address());
        assertAlone(world.transferor());
        facts.assertNone(FactKind.CALLER_LOST);
        facts.assertNone(FactKind.REFUSED);
    }
}
