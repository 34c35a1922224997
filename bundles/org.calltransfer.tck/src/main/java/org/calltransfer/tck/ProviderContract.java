package org.calltransfer.tck;

import static org.junit.Assert.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallState;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Party;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Support;
import org.calltransfer.api.TransferKind;
import org.calltransfer.spi.Fact;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.Offer;
import org.calltransfer.spi.ProviderTransfer;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferOrder;
import org.junit.After;
import org.junit.Before;

/** What the parts of the contract have in common: a world in which caller and transferor talk, and words to test in it. */
public abstract class ProviderContract {

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    ProviderFixture world;
    /** The facts of the latest watch. */
    RecordingSink facts;
    /** The latest watch. */
    ProviderTransfer transfer;

    private final List<ProviderTransfer> begun = new ArrayList<>();
    private final List<RecordingSink> sinks = new ArrayList<>();

    /** Makes the world of the provider, with no calls in it. */
    protected abstract ProviderFixture open() throws Exception;

    /** Opens the world and lets caller and transferor talk. */
    @Before
    public final void openWorld() throws Exception {
        world = open();
        world.talk();
    }

    /** Checks what holds for every test, and leaves nothing behind. */
    @After
    public final void closeWorld() {
        try {
            begun.forEach(ProviderTransfer::close);
            sinks.forEach(RecordingSink::assertNeverCalledBack);
        } finally {
            if (world != null) {
                world.close();
            }
        }
    }

    /** Returns the call between caller and transferor, as soon as the provider shows it. */
    final Call call() {
        eventually(
                "the call is shown as talking",
                () -> talkingCall(world.caller(), world.transferor()).isPresent());
        return talkingCall(world.caller(), world.transferor()).orElseThrow();
    }

    final Optional<Call> talkingCall(String... addresses) {
        return world.provider().calls(Scope.WHOLE).stream()
                .filter(call ->
                        call.state() == CallState.TALKING && addresses(call).equals(Set.of(addresses)))
                .findFirst();
    }

    final List<Offer> offers(Call call) {
        return world.provider().offers(call, party(call, world.transferor()), Optional.empty());
    }

    /** Returns the provider's best usable way of a kind. */
    final Offer offer(Call call, TransferKind kind) {
        return offers(call).stream()
                .filter(offer -> offer.kind() == kind && offer.usable())
                .findFirst()
                .orElseThrow(() -> new AssertionError("no usable offer is " + kind + ": " + offers(call)));
    }

    final TransferOrder order(Call call, Offer offer) {
        return new TransferOrder(
                "tck-" + UUID.randomUUID(),
                call,
                party(call, world.transferor()),
                party(call, world.caller()),
                offer.mechanism(),
                world.scope());
    }

    /** Begins a watch; from here on, facts and transfer are its. */
    final void begin(TransferOrder order) {
        facts = new RecordingSink(world.patience());
        sinks.add(facts);
        transfer = new PromptTransfer(world.provider().begin(order, facts));
        begun.add(transfer);
    }

    /** Begins a watch for a transfer of the given kind, and returns what it may expect. */
    final Offer begin(TransferKind kind) {
        Call call = call();
        Offer offer = offer(call, kind);
        begin(order(call, offer));
        return offer;
    }

    /** Begins a consultation, and calls the target in as many steps as the provider needs. */
    final Offer consult(Destination destination) {
        Offer offer = begin(TransferKind.CONSULTATIVE);
        if (denies(offer, Capability.CONSULTATION_ONE_STEP)) {
            transfer.hold();
            facts.await(FactKind.HELD);
        }
        transfer.dial(destination);
        return offer;
    }

    static boolean denies(Offer offer, Capability capability) {
        return offer.capabilities().of(capability) == Support.NO;
    }

    final void assertRefused(Reason reason) {
        Fact refused = facts.await(FactKind.REFUSED);
        assertEquals(refused.evidence(), reason, refused.reason());
    }

    final void assertConnected(String one, String other) {
        eventually(
                one + " and " + other + " are connected to each other and to nobody else",
                () -> world.connected(one).equals(Set.of(other))
                        && world.connected(other).equals(Set.of(one)));
    }

    final void assertAlone(String address) {
        eventually(
                address + " is connected to nobody",
                () -> world.connected(address).isEmpty());
    }

    final void assertInNoCall(String address) {
        eventually(
                address + " is in no call",
                () -> world.provider().calls(Scope.WHOLE).stream()
                        .noneMatch(call -> addresses(call).contains(address)));
    }

    /** Waits until something is seen; there is no event for what the fixture and the call table show. */
    final void eventually(String what, BooleanSupplier seen) {
        long end = System.nanoTime() + world.patience().toNanos();
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not seen within " + world.patience() + ": " + what + "; calls: "
                        + world.provider().calls(Scope.WHOLE));
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static Set<String> addresses(Call call) {
        return call.parties().stream().map(Party::address).collect(Collectors.toSet());
    }

    private static Party party(Call call, String address) {
        return call.parties().stream()
                .filter(party -> party.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError(address + " is no party of " + call));
    }
}
