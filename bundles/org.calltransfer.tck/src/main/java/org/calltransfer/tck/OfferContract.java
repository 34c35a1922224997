package org.calltransfer.tck;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.calltransfer.api.Call;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferKind;
import org.calltransfer.spi.Check;
import org.calltransfer.spi.Offer;
import org.calltransfer.spi.ProviderTransfer;
import org.junit.Test;

/** The provider tells what it can do with a call and what it knows of a destination, and touches nothing for it. */
public abstract class OfferContract extends ProviderContract {

    @Test
    public void offersWhatItsKindNeeds() {
        Call call = call();
        for (Offer offer : offers(call)) {
            if (offer.kind() == TransferKind.BLIND) {
                assertFalse(offer.toString(), denies(offer, Capability.BLIND));
            } else {
                assertFalse(
                        offer.toString(),
                        denies(offer, Capability.CONSULTATION_ONE_STEP)
                                && denies(offer, Capability.CONSULTATION_TWO_STEP));
            }
            assertEquals(offer.toString(), offer.usable(), offer.text().isEmpty());
        }
        assertTrue(
                "an offer that can be used is required", offers(call).stream().anyMatch(Offer::usable));
    }

    @Test
    public void refusesWhatAnOfferDenies() {
        Call call = call();
        for (Offer offer : offers(call)) {
            if (offer.usable()) {
                refuses(call, offer, Capability.BLIND, way -> way.blind(world.answering()));
                refuses(call, offer, Capability.CONSULTATION_TWO_STEP, ProviderTransfer::hold);
                refuses(call, offer, Capability.CONSULTATION_ONE_STEP, way -> way.dial(world.answering()));
            }
        }
        assertConnected(world.caller(), world.transferor());
    }

    @Test
    public void passesADestinationThatExists() throws Exception {
        Call call = call();
        for (Offer offer : offers(call)) {
            Check check = check(call, offer, world.answering());
            assertTrue(offer.mechanism() + ": " + check, check.passed());
        }
        assertConnected(world.caller(), world.transferor());
    }

    @Test
    public void refusesADestinationThatDoesNotExist() throws Exception {
        Call call = call();
        for (Offer offer : offers(call)) {
            Check check = check(call, offer, world.missing());
            assertEquals(offer.mechanism() + ": " + check, Reason.INVALID_DESTINATION, check.refused());
            assertTrue(check.text(), check.text().contains(world.missing().address()));
        }
        assertConnected(world.caller(), world.transferor());
    }

    private void refuses(Call call, Offer offer, Capability capability, Consumer<ProviderTransfer> command) {
        if (denies(offer, capability)) {
            begin(order(call, offer));
            command.accept(transfer);
            assertRefused(Reason.NOT_SUPPORTED);
            transfer.close();
        }
    }

    private Check check(Call call, Offer offer, Destination destination) throws Exception {
        return world.provider()
                .check(order(call, offer), destination)
                .toCompletableFuture()
                .get(world.patience().toMillis(), TimeUnit.MILLISECONDS);
    }
}
