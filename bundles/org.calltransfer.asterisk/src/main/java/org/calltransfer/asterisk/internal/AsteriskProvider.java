package org.calltransfer.asterisk.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ScheduledExecutorService;
import org.calltransfer.api.Call;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Party;
import org.calltransfer.api.Platform;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Support;
import org.calltransfer.api.TransferKind;
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

    private static final Capabilities REDIRECT = Capabilities.NONE.with(Capability.BLIND, Support.YES);
    private static final Capabilities ATXFER = Capabilities.NONE
            .with(Capability.CONSULTATION_ONE_STEP, Support.YES)
            .with(Capability.CONSULTATION_TWO_STEP, Support.NO)
            .with(Capability.CONSULTATION_WITH_HELD_CALL, Support.NO)
            .with(Capability.COMPLETE_WHILE_RINGING, Support.YES)
            .with(Capability.COMPLETE_AS_CONFERENCE, Support.NO)
            .with(Capability.SWAP, Support.NO);

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
        String text = settings.ami().address() + ": "
                + (state.status() == AmiLinkState.Status.UP && !available ? calls.problem() : state.text());
        return new Platform(
                settings.platform(),
                available,
                available ? calls.since() : state.since(),
                text,
                ATXFER.with(Capability.BLIND, Support.YES));
    }

    @Override
    public List<Call> calls(Scope scope) {
        return calls.isCurrent()
                ? calls.read(table -> new CallView(settings.platform(), table).calls(scope))
                : List.of();
    }

    @Override
    public List<Offer> offers(Call call, Party transferor, Optional<Destination> destination) {
        Offer redirect = Offer.of(RedirectTransfer.MECHANISM, TransferKind.BLIND, REDIRECT);
        Offer atxfer = Offer.of(AtxferTransfer.MECHANISM, TransferKind.CONSULTATIVE, ATXFER);
        if (!calls.isCurrent()) {
            String why = "the server is not connected";
            return List.of(atxfer.refuse(Reason.UNREACHABLE, why), redirect.refuse(Reason.UNREACHABLE, why));
        }
        return List.of(judged(atxfer, call, transferor, destination), redirect);
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
            return CompletableFuture.completedStage(new Check(Reason.UNREACHABLE, "the server is not connected"));
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
