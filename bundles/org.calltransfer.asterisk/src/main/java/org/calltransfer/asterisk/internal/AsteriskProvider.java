package org.calltransfer.asterisk.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import org.calltransfer.api.Call;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Party;
import org.calltransfer.api.Platform;
import org.calltransfer.api.Reason;
import org.calltransfer.asterisk.internal.ami.AmiActions;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.asterisk.internal.ami.AmiLinkState;
import org.calltransfer.spi.Check;
import org.calltransfer.spi.FactSink;
import org.calltransfer.spi.Offer;
import org.calltransfer.spi.ProviderTransfer;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferOrder;
import org.calltransfer.spi.TransferProvider;

/** One Asterisk server as a platform: blind transfer by {@code Redirect}, consultation by {@code Atxfer}. */
final class AsteriskProvider implements TransferProvider {

    private final AsteriskSettings settings;
    private final AmiLink link;
    private final LiveCalls calls;
    private final DestinationCheck check;
    private final ScheduledExecutorService thread;

    AsteriskProvider(AsteriskSettings settings, AmiLink link, LiveCalls calls, ScheduledExecutorService thread) {
        this.settings = settings;
        this.link = link;
        this.calls = calls;
        this.check = new DestinationCheck(link);
        this.thread = thread;
    }

    @Override
    public Platform status() {
        boolean available = calls.isCurrent();
        AmiLinkState state = link.state();
        return new Platform(
                settings.platform(),
                available,
                available ? calls.since() : state.since(),
                settings.ami().address() + ": " + (available ? state.text() + missing() : unavailable(state)),
                Mechanisms.all(calls.access(ServerAccess::profile)));
    }

    @Override
    public Map<String, String> details() {
        return PlatformDetails.of(link, calls);
    }

    private String missing() {
        List<String> missing = calls.access(ServerAccess::missing);
        return missing.isEmpty() ? "" : "; the user in manager.conf lacks " + String.join(", ", missing);
    }

    private String unavailable(AmiLinkState state) {
        return state.status() == AmiLinkState.Status.UP ? calls.problem() : state.text();
    }

    @Override
    public List<Call> calls(Scope scope) {
        return calls.isCurrent()
                ? calls.read(table -> new CallView(settings.platform(), table).calls(scope))
                : List.of();
    }

    @Override
    public List<Offer> offers(Call call, Party transferor, Optional<Destination> destination) {
        Offer redirect = Mechanisms.redirect(calls.access(ServerAccess::profile));
        Offer atxfer = Mechanisms.atxfer(calls.access(ServerAccess::profile));
        if (!calls.isCurrent()) {
            String why = unavailable(link.state());
            return List.of(atxfer.refuse(Reason.UNREACHABLE, why), redirect.refuse(Reason.UNREACHABLE, why));
        }
        return List.of(atxfer.usable() ? judged(atxfer, call, transferor, destination) : atxfer, redirect);
    }

    private Offer judged(Offer atxfer, Call call, Party transferor, Optional<Destination> destination) {
        if (destination.isPresent() && !AmiActions.canDial(destination.get().address())) {
            return atxfer.refuse(Reason.NOT_SUPPORTED, "Atxfer dials digits, and the destination has other characters");
        }
        boolean permitted = calls.read(table -> call.parties().stream()
                .filter(party -> !party.equals(transferor))
                .findFirst()
                .flatMap(caller -> table.get(caller.id()))
                .flatMap(caller -> table.get(transferor.id()).flatMap(giver -> DialRights.mayTransfer(giver, caller)))
                .orElse(true));
        return permitted
                ? atxfer
                : atxfer.refuse(Reason.NOT_PERMITTED, "the Dial of this call has no option t or T for the transferor");
    }

    @Override
    public CompletionStage<Check> check(TransferOrder order, Destination destination) {
        if (!calls.isCurrent()) {
            return CompletableFuture.completedStage(new Check(Reason.UNREACHABLE, unavailable(link.state())));
        }
        return check.of(context(order), destination, transferorOfConsultation(order));
    }

    /** Only a consultation needs a feature code on the transferor's channel. */
    private Optional<String> transferorOfConsultation(TransferOrder order) {
        return order.mechanism().equals(AtxferTransfer.MECHANISM)
                ? calls.read(table -> table.get(order.transferor().id()).map(Channel::name))
                : Optional.empty();
    }

    @Override
    public ProviderTransfer begin(TransferOrder order, FactSink facts) {
        FactReporter reporter = new FactReporter(facts, thread);
        TransferWatch watch = order.mechanism().equals(AtxferTransfer.MECHANISM)
                ? new AtxferTransfer(order, context(order), calls, link, reporter)
                : new RedirectTransfer(order, context(order), calls, link, reporter);
        calls.add(watch);
        return watch;
    }

    private String context(TransferOrder order) {
        return order.scope().dial().orElse(settings.context());
    }
}
