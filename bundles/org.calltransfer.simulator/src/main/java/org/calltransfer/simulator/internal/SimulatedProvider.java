package org.calltransfer.simulator.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallState;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Party;
import org.calltransfer.api.Platform;
import org.calltransfer.api.Reason;
import org.calltransfer.spi.Check;
import org.calltransfer.spi.FactSink;
import org.calltransfer.spi.Offer;
import org.calltransfer.spi.ProviderTransfer;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferOrder;
import org.calltransfer.spi.TransferProvider;

/** The simulated PBX as a provider. Every extension lies in the context {@value #CONTEXT}, on the channel {@code sim/NUMBER}. */
final class SimulatedProvider implements TransferProvider {

    private static final String CONTEXT = "internal";
    private static final String CHANNEL = "sim/";
    private static final String NO_ACCOUNT = "";

    private final String platform;
    private final Pbx pbx;

    SimulatedProvider(String platform, Pbx pbx) {
        this.platform = platform;
        this.pbx = pbx;
    }

    @Override
    public Platform status() {
        Link.State link = pbx.link.state();
        String text = link.up()
                ? "simulated PBX with " + pbx.size() + " extensions"
                : "the link to the simulated PBX was taken down";
        return new Platform(platform, link.up(), link.since(), text, Mechanism.all());
    }

    /** What can not be seen over a lost link counts as none. */
    @Override
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("calls", Integer.toString(calls(Scope.WHOLE).size()));
        details.put("transfers", Integer.toString(pbx.link.watched()));
        details.put("extensions", Integer.toString(pbx.size()));
        return details;
    }

    @Override
    public List<Call> calls(Scope scope) {
        return pbx.link.state().up()
                ? pbx.board.shown().stream().filter(call -> lies(call, scope)).toList()
                : List.of();
    }

    @Override
    public List<Offer> offers(Call call, Party transferor, Optional<Destination> destination) {
        return Arrays.stream(Mechanism.values())
                .map(mechanism -> offer(mechanism.offer, call))
                .toList();
    }

    @Override
    public CompletionStage<Check> check(TransferOrder order, Destination destination) {
        return CompletableFuture.completedStage(check(destination));
    }

    @Override
    public ProviderTransfer begin(TransferOrder order, FactSink facts) {
        SimulatedTransfer transfer = new SimulatedTransfer(pbx, order, facts);
        pbx.thread.post(transfer::begin);
        return transfer;
    }

    private Offer offer(Offer offer, Call call) {
        if (!pbx.link.state().up()) {
            return offer.refuse(Reason.UNREACHABLE, "the link to the PBX is lost");
        }
        if (call.state() != CallState.TALKING) {
            return offer.refuse(Reason.INVALID_STATE, "only a call whose parties are connected can be transferred");
        }
        return offer;
    }

    private Check check(Destination destination) {
        if (!pbx.link.state().up()) {
            return new Check(Reason.UNREACHABLE, "the link to the PBX is lost");
        }
        return pbx.has(destination)
                ? Check.passed("extension " + destination.address() + " exists")
                : new Check(Reason.INVALID_DESTINATION, "there is no extension " + destination.address());
    }

    private static boolean lies(Call call, Scope scope) {
        return call.parties().stream()
                .anyMatch(party -> scope.includes(CONTEXT, CHANNEL + party.address(), NO_ACCOUNT));
    }
}
