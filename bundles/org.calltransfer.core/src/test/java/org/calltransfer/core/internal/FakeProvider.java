package org.calltransfer.core.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.calltransfer.api.Call;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Party;
import org.calltransfer.api.Platform;
import org.calltransfer.api.TransferKind;
import org.calltransfer.spi.Check;
import org.calltransfer.spi.FactSink;
import org.calltransfer.spi.Offer;
import org.calltransfer.spi.ProviderTransfer;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferOrder;
import org.calltransfer.spi.TransferProvider;

/** A provider that shows what the test sets, writes down what it is told, and does nothing. */
final class FakeProvider implements TransferProvider {

    static final String PLATFORM = "pbx";
    static final Offer BLIND = Offer.of("redirect", TransferKind.BLIND, Capabilities.NONE);
    static final Offer CONSULTATIVE = Offer.of("atxfer", TransferKind.CONSULTATIVE, Capabilities.NONE);

    /** The methods that throw, by name. */
    final Set<String> broken = ConcurrentHashMap.newKeySet();

    final List<String> checked = new CopyOnWriteArrayList<>();
    volatile boolean available = true;
    volatile Map<String, String> details = Map.of();
    volatile List<Call> calls = List.of(TestCalls.talking(TestCalls.CALL));
    volatile List<Offer> offers = List.of(BLIND, CONSULTATIVE);
    volatile Function<Destination, CompletionStage<Check>> check =
            destination -> CompletableFuture.completedFuture(Check.passed(destination.address() + " exists"));

    /** What happens elsewhere, once, while a method runs. */
    final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

    private final String platform;
    private final Map<String, FakeTransfer> transfers = new ConcurrentHashMap<>();

    FakeProvider() {
        this(PLATFORM);
    }

    FakeProvider(String platform) {
        this.platform = platform;
    }

    /** Returns the provider's side of a transfer; empty before it has begun. */
    Optional<FakeTransfer> transfer(String id) {
        return Optional.ofNullable(transfers.get(id));
    }

    int begun() {
        return transfers.size();
    }

    @Override
    public Platform status() {
        asked("status");
        return new Platform(platform, available, Instant.EPOCH, "fake", Capabilities.NONE);
    }

    @Override
    public Map<String, String> details() {
        asked("details");
        return details;
    }

    @Override
    public List<Call> calls(Scope scope) {
        asked("calls");
        return calls;
    }

    @Override
    public List<Offer> offers(Call call, Party transferor, Optional<Destination> destination) {
        asked("offers");
        return offers;
    }

    @Override
    public CompletionStage<Check> check(TransferOrder order, Destination destination) {
        checked.add(destination.address());
        asked("check");
        return check.apply(destination);
    }

    @Override
    public ProviderTransfer begin(TransferOrder order, FactSink facts) {
        asked("begin");
        FakeTransfer transfer = new FakeTransfer(order, facts, this::asked);
        transfers.put(order.id(), transfer);
        return transfer;
    }

    private void asked(String method) {
        Runnable elsewhere = meanwhile.remove(method);
        if (elsewhere != null) {
            elsewhere.run();
        }
        if (broken.contains(method)) {
            throw new IllegalStateException("the test broke " + method);
        }
    }
}
