package org.calltransfer.tck;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotNull;
import static org.junit.Assert.assertTrue;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.calltransfer.api.Call;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferKind;
import org.calltransfer.spi.Check;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.Offer;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferOrder;
import org.junit.Test;

/** A lost link: the provider says so, refuses, keeps its running transfers, and finds out what happened meanwhile. */
public abstract class AvailabilityContract extends ProviderContract {

    @Test
    public void refusesEverythingWhileTheLinkIsLost() throws Exception {
        Call call = call();
        TransferOrder order = order(call, offer(call, TransferKind.BLIND));
        loseLink();
        assertTrue(world.provider().calls(Scope.WHOLE).isEmpty());
        for (Offer offer : offers(call)) {
            assertEquals(offer.toString(), Reason.UNREACHABLE, offer.refused());
        }
        Check check = world.provider()
                .check(order, world.answering())
                .toCompletableFuture()
                .get(world.patience().toMillis(), TimeUnit.MILLISECONDS);
        assertEquals(check.text(), Reason.UNREACHABLE, check.refused());
    }

    @Test
    public void tellsDetailsWithAndWithoutALink() {
        assertDetails(world.provider().details());
        loseLink();
        assertDetails(world.provider().details());
    }

    @Test
    public void showsTheSameCallOnceTheLinkIsBack() {
        Call call = call();
        loseLink();
        restoreLink();
        assertEquals(call.id(), call().id());
        assertEquals(call.parties(), call().parties());
    }

    @Test
    public void keepsARunningTransferOverALostLink() {
        begin(TransferKind.BLIND);
        loseLink();
        facts.await(FactKind.LINK_LOST);
        transfer.blind(world.answering());
        assertRefused(Reason.UNREACHABLE);
        assertConnected(world.caller(), world.transferor());
        restoreLink();
        transfer.blind(world.answering());
        facts.await(FactKind.CONNECTED_TO_TARGET);
    }

    @Test
    public void findsOutThatTheTargetAnsweredMeanwhile() {
        begin(TransferKind.BLIND);
        transfer.blind(world.silent());
        facts.await(FactKind.TRANSFEROR_GONE);
        loseLink();
        world.targetAnswers();
        assertConnected(world.caller(), world.silent().address());
        assertFalse(facts.has(FactKind.CONNECTED_TO_TARGET));
        restoreLink();
        facts.await(FactKind.CONNECTED_TO_TARGET);
    }

    @Test
    public void findsOutThatTheTransferorCompletedMeanwhile() {
        consult(world.answering());
        facts.await(FactKind.CONSULTING);
        loseLink();
        world.transferorHangsUp();
        assertConnected(world.caller(), world.answering().address());
        restoreLink();
        facts.await(FactKind.CONNECTED_TO_TARGET);
    }

    @Test
    public void findsOutThatTheTargetLeftMeanwhile() {
        consult(world.answering());
        facts.await(FactKind.CONSULTING);
        loseLink();
        world.targetHangsUp();
        assertConnected(world.caller(), world.transferor());
        restoreLink();
        facts.await(FactKind.CONNECTED_TO_TRANSFEROR);
    }

    @Test
    public void doesNotGuessWhoEndedTheCallMeanwhile() {
        begin(TransferKind.BLIND);
        loseLink();
        world.callerHangsUp();
        assertAlone(world.transferor());
        restoreLink();
        facts.await(FactKind.CALLER_GONE_UNSEEN);
        facts.assertNone(FactKind.CALLER_HUNG_UP);
        facts.assertNone(FactKind.CALLER_LOST);
    }

    @Test
    public void tellsWhenACommandThatReachedNobodyCanBeRepeated() {
        consult(world.silent());
        facts.await(FactKind.RINGING);
        loseLink();
        transfer.cancel();
        assertRefused(Reason.UNREACHABLE);
        restoreLink();
        facts.await(FactKind.LINK_BACK);
        transfer.cancel();
        facts.await(FactKind.CONNECTED_TO_TRANSFEROR);
        assertConnected(world.caller(), world.transferor());
    }

    private static void assertDetails(Map<String, String> details) {
        details.forEach((name, value) -> {
            assertTrue(name, name.matches("[a-z][A-Za-z0-9]*"));
            assertNotNull(name, value);
        });
    }

    private void loseLink() {
        world.loseLink();
        eventually(
                "the platform is not available",
                () -> !world.provider().status().available());
    }

    private void restoreLink() {
        world.restoreLink();
        eventually("the platform is available", () -> world.provider().status().available());
    }
}
