package org.calltransfer.asterisk.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.calltransfer.api.Reason;
import org.calltransfer.asterisk.internal.ami.AmiAction;
import org.calltransfer.asterisk.internal.ami.AmiEvent;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.asterisk.internal.ami.AmiNotSentException;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.ProviderTransfer;
import org.calltransfer.spi.TransferOrder;

/**
 * Watches the parties of one transfer and infers the facts that no event states: who talks to whom is read from the table
 * after each event, and a fact is reported when it becomes true. All of it runs under the lock of {@link LiveCalls}.
 */
abstract class TransferWatch implements ProviderTransfer {

    /** How long a dial plan may take to go on to somebody else after a target could not be had: to a voicemail, say. */
    private static final Duration NEXT_DIAL = Duration.ofSeconds(1);

    private static final Set<FactKind> CALLER_GONE =
            EnumSet.of(FactKind.CALLER_HUNG_UP, FactKind.CALLER_LOST, FactKind.CALLER_GONE_UNSEEN);

    protected final TransferOrder order;
    protected final LiveCalls calls;
    protected final FactReporter facts;
    protected final TargetLegs legs = new TargetLegs();
    private final AmiLink link;
    private final String transferorsDevice;

    /** The caller is being given back on request: what the target does now is no failure of its own. */
    protected boolean cancelled;

    private final int restarts;

    private boolean callerLeaves;
    /** Caller and transferor have been seen apart, so that together is news. */
    private boolean apart;
    /** Whom the transferor consults. */
    private Set<Channel> consulted = Set.of();

    TransferWatch(TransferOrder order, LiveCalls calls, AmiLink link, FactReporter facts) {
        this.order = order;
        this.calls = calls;
        this.link = link;
        this.facts = facts;
        this.restarts = calls.access(ServerAccess::restarts);
        this.transferorsDevice =
                calls.read(table -> table.get(transferor()).map(Channel::device).orElse(""));
    }

    /** Returns whether an event may say something about this transfer. */
    boolean concerns(AmiEvent event) {
        return isOurs(event.get("Uniqueid"))
                || isOurs(event.get("DestUniqueid"))
                || isOurs(event.get("OrigTransfererUniqueid"))
                || order.call().id().endsWith(":" + event.get("Linkedid"));
    }

    private boolean isOurs(String uniqueid) {
        return uniqueid.equals(caller()) || uniqueid.equals(transferor()) || legs.contains(uniqueid);
    }

    /** Takes over what an event says; the table has it already. */
    void saw(AmiEvent event, ChannelTable table) {
        legs.saw(event, table);
        String uniqueid = event.get("Uniqueid");
        switch (event.name()) {
            case "HangupRequest" -> callerLeaves |= uniqueid.equals(caller());
            case "Hangup" -> hungUp(uniqueid, Evidence.of(event));
            case "AttendedTransfer" -> {
                if (event.get("Result").equals("Success")
                        && event.get("OrigTransfererUniqueid").equals(transferor())) {
                    facts.once(FactKind.TRANSFEROR_GONE, Evidence.of(event));
                }
            }
            case "DialBegin" -> {
                if (legs.contains(event.get("DestUniqueid"))) {
                    facts.once(FactKind.DIALING, Evidence.of(event));
                }
            }
            case "Newstate" -> {
                if (legs.contains(uniqueid) && event.get("ChannelStateDesc").equals("Ringing")) {
                    facts.once(FactKind.RINGING, Evidence.of(event));
                }
            }
            case "DialEnd" -> {
                if (legs.failure() != Reason.NONE) {
                    facts.after(NEXT_DIAL, () -> calls.run(now -> reportFailure(Evidence.of(event))));
                }
            }
            default -> {
                // what it says is in the table
            }
        }
        compare(table);
    }

    /** Looks anew at a table that was not kept all the time: events have been missed. */
    void relisted(ChannelTable table) {
        compare(table);
    }

    /** Reports what the table shows and has not shown before. */
    void compare(ChannelTable table) {
        Optional<Channel> caller = table.get(caller());
        Optional<Channel> transferor = table.get(transferor());
        if (caller.isEmpty()) {
            callerMissing();
        }
        if (transferor.isEmpty()) {
            hungUp(transferor(), "the transferor's channel is gone");
        }
        if (!consulted.isEmpty() && consulted.stream().noneMatch(channel -> isThere(channel, table))) {
            facts.once(FactKind.TARGET_GONE, "the target's channel is gone");
        }
        caller.ifPresent(channel -> compareCaller(channel, table.peers(channel)));
        transferor.ifPresent(channel -> compareTransferor(channel, table.peers(channel)));
    }

    private static boolean isThere(Channel channel, ChannelTable table) {
        return table.get(channel.uniqueid()).isPresent();
    }

    private void compareCaller(Channel caller, Set<Channel> peers) {
        String evidence = caller + " is bridged with " + peers;
        boolean withTransferor = peers.stream().anyMatch(this::isTransferor);
        if (withTransferor && apart && peers.size() == 1) {
            apart = false;
            legs.notAnswered();
            reportFailure(evidence);
            facts.report(FactKind.CONNECTED_TO_TRANSFEROR, evidence);
        } else if (!withTransferor) {
            apart = true;
            if (!peers.isEmpty()) {
                facts.once(FactKind.CONNECTED_TO_TARGET, evidence);
            }
        }
    }

    private void compareTransferor(Channel transferor, Set<Channel> peers) {
        if (!peers.isEmpty() && peers.stream().noneMatch(peer -> peer.uniqueid().equals(caller()))) {
            consulted = peers;
            facts.once(FactKind.CONSULTING, transferor + " is bridged with " + peers);
        }
    }

    /** A transferor who has hung up may be called back by the server, on a new channel of the same device. */
    private boolean isTransferor(Channel peer) {
        return peer.uniqueid().equals(transferor())
                || !legs.contains(peer.uniqueid()) && peer.device().equals(transferorsDevice);
    }

    private void hungUp(String uniqueid, String evidence) {
        if (uniqueid.equals(caller())) {
            callerGone(FactKind.CALLER_LOST, evidence);
        } else if (uniqueid.equals(transferor())) {
            facts.once(FactKind.TRANSFEROR_GONE, evidence);
        } else if (consulted.stream().anyMatch(channel -> channel.uniqueid().equals(uniqueid))) {
            facts.once(FactKind.TARGET_GONE, evidence);
        }
    }

    /** The server is being stopped and ends all calls, of which what follows is but the end. */
    final void serverEndsCalls() {
        callerGone(FactKind.CALLER_LOST, "the server is being stopped");
    }

    /** The caller's channel ended unheard. A server that was started anew has ended it; otherwise nobody knows who has. */
    private void callerMissing() {
        boolean restarted = restarts != calls.access(ServerAccess::restarts);
        callerGone(
                restarted ? FactKind.CALLER_LOST : FactKind.CALLER_GONE_UNSEEN,
                restarted ? "the server was restarted" : "the caller's channel is gone");
    }

    private void callerGone(FactKind kind, String evidence) {
        reportFailure(evidence);
        if (CALLER_GONE.stream().noneMatch(facts::said)) {
            facts.report(callerLeaves ? FactKind.CALLER_HUNG_UP : kind, evidence);
        }
    }

    /** Reports that the target could not be had, unless it still rings, was answered, or somebody else is called for it. */
    protected final void reportFailure(String evidence) {
        if (legs.failure() != Reason.NONE && !cancelled && !callerLeaves && !facts.said(FactKind.TARGET_FAILED)) {
            facts.report(FactKind.TARGET_FAILED, legs.failure(), evidence);
        }
    }

    protected final String caller() {
        return order.caller().id();
    }

    protected final String transferor() {
        return order.transferor().id();
    }

    /** Sends an action, in a step. What can not have been carried out is reported as refused; what may have been, shows in events. */
    protected final void send(AmiAction action) {
        send(action, refusal -> facts.report(FactKind.REFUSED, Reason.INVALID_STATE, refusal));
    }

    /** Sends an action, in a step, whose refusal by the server has a meaning of its own. */
    protected final void send(AmiAction action, Consumer<String> onRefusal) {
        String what = "AMI " + action.name();
        calls.send(() -> link.send(action).whenComplete((answer, failure) -> {
            if (failure == null && answer.success()) {
                note(what + ": " + answer.message());
            } else if (failure == null) {
                onRefusal.accept(what + ": " + answer.message());
            } else if (cause(failure) instanceof AmiNotSentException notSent) {
                facts.report(FactKind.REFUSED, Reason.UNREACHABLE, what + " was not sent: " + notSent.getMessage());
            } else {
                note(what + " was not answered: " + cause(failure).getMessage());
            }
        }));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** Writes something into the evidence. */
    final void note(String text) {
        facts.report(FactKind.NOTE, text);
    }

    void linkLost(String evidence) {
        facts.report(FactKind.LINK_LOST, evidence);
    }

    void linkBack() {
        facts.report(FactKind.LINK_BACK, "the link is back and the channels were listed");
    }

    @Override
    public void close() {
        facts.close();
        calls.remove(this);
    }
}
