package org.calltransfer.asterisk.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.calltransfer.api.Reason;
import org.calltransfer.asterisk.internal.ami.AmiAction;
import org.calltransfer.asterisk.internal.ami.AmiEvent;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.asterisk.internal.ami.AmiNotSentException;
import org.calltransfer.spi.Fact;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.FactSink;
import org.calltransfer.spi.ProviderTransfer;
import org.calltransfer.spi.TransferOrder;

/**
 * Watches the parties of one transfer and infers the facts that no event states: who talks to whom is read from the table
 * after each event, and a fact is reported when it becomes true. All of it runs under the lock of {@link LiveCalls}, but for
 * the reports, which go out in order on the platform's own thread.
 */
abstract class TransferWatch implements ProviderTransfer {

    /** How long a dial plan may take to go on to something else after a target could not be had: to a voicemail, say. */
    private static final Duration NEXT_DIAL = Duration.ofSeconds(1);

    protected final TransferOrder order;
    protected final LiveCalls calls;
    protected final TargetLegs legs = new TargetLegs();
    private final AmiLink link;
    private final FactSink sink;
    private final ScheduledExecutorService thread;

    private volatile boolean closed;
    /** What was reported and need not be said twice. */
    private final Set<FactKind> said = EnumSet.noneOf(FactKind.class);

    private boolean callerLeaves;
    private boolean apart;

    TransferWatch(TransferOrder order, LiveCalls calls, AmiLink link, FactSink sink, ScheduledExecutorService thread) {
        this.order = order;
        this.calls = calls;
        this.link = link;
        this.sink = sink;
        this.thread = thread;
    }

    /** Returns whether an event may say something about this transfer. */
    boolean concerns(AmiEvent event) {
        return isOurs(event.get("Uniqueid")) || isOurs(event.get("DestUniqueid")) || linked(event.get("Linkedid"));
    }

    private boolean isOurs(String uniqueid) {
        return uniqueid.equals(caller()) || uniqueid.equals(transferor()) || legs.contains(uniqueid);
    }

    private boolean linked(String linkedid) {
        return order.call().id().endsWith(":" + linkedid);
    }

    /** Takes over what an event says; the table has it already. */
    void saw(AmiEvent event, ChannelTable table) {
        legs.saw(event, table);
        String uniqueid = event.get("Uniqueid");
        switch (event.name()) {
            case "HangupRequest" -> callerLeaves |= uniqueid.equals(caller());
            case "Hangup" -> hungUp(uniqueid, describe(event));
            case "DialBegin" -> {
                if (legs.contains(event.get("DestUniqueid"))) {
                    reportOnce(FactKind.DIALING, describe(event));
                }
            }
            case "Newstate" -> {
                if (legs.contains(uniqueid) && event.get("ChannelStateDesc").equals("Ringing")) {
                    reportOnce(FactKind.RINGING, describe(event));
                }
            }
            case "DialEnd" -> {
                if (legs.failure() != Reason.NONE) {
                    after(NEXT_DIAL, () -> reportFailure(describe(event)));
                }
            }
            default -> {
                // what it says is in the table
            }
        }
        compare(table);
    }

    /** Reports what the table shows and has not shown before. */
    void compare(ChannelTable table) {
        Optional<Channel> caller = table.get(caller());
        Optional<Channel> transferor = table.get(transferor());
        if (caller.isEmpty()) {
            hungUp(caller(), "the caller's channel is gone");
        }
        if (transferor.isEmpty()) {
            hungUp(transferor(), "the transferor's channel is gone");
        }
        Set<Channel> withCaller = caller.map(table::peers).orElse(Set.of());
        Set<Channel> withTransferor = transferor.map(table::peers).orElse(Set.of());
        if (transferor.filter(withCaller::contains).isEmpty()) {
            apart = true;
            if (!withCaller.isEmpty()) {
                reportOnce(FactKind.CONNECTED_TO_TARGET, caller.get() + " is bridged with " + withCaller);
            }
            if (!withTransferor.isEmpty()) {
                reportOnce(FactKind.CONSULTING, transferor.get() + " is bridged with " + withTransferor);
            }
        } else if (apart && withCaller.size() == 1) {
            apart = false;
            String evidence = caller.get() + " is bridged with " + withCaller;
            reportFailure(evidence);
            report(FactKind.CONNECTED_TO_TRANSFEROR, evidence);
        }
    }

    private void hungUp(String uniqueid, String evidence) {
        if (uniqueid.equals(caller())) {
            reportFailure(evidence);
            reportOnce(callerLeaves ? FactKind.CALLER_HUNG_UP : FactKind.CALLER_LOST, evidence);
        } else if (uniqueid.equals(transferor())) {
            reportOnce(FactKind.TRANSFEROR_GONE, evidence);
        } else if (legs.contains(uniqueid) && said.contains(FactKind.CONSULTING)) {
            reportOnce(FactKind.TARGET_GONE, evidence);
        } else if (legs.contains(uniqueid)) {
            reportFailure(evidence);
        }
    }

    /** Reports that the target could not be had, unless it still rings, was answered, or somebody else is called for it. */
    private void reportFailure(String evidence) {
        if (legs.failure() != Reason.NONE && said.add(FactKind.TARGET_FAILED)) {
            report(new Fact(FactKind.TARGET_FAILED, legs.failure(), evidence));
        }
    }

    private void reportOnce(FactKind kind, String evidence) {
        if (said.add(kind)) {
            report(kind, evidence);
        }
    }

    protected final String caller() {
        return order.caller().id();
    }

    protected final String transferor() {
        return order.transferor().id();
    }

    /** Returns whether caller and transferor talk to each other now. */
    protected final boolean together(ChannelTable table) {
        return table.get(caller())
                .map(table::peers)
                .flatMap(peers -> table.get(transferor()).map(peers::contains))
                .orElse(false);
    }

    /** Sends an action. What can not have been carried out is reported as refused; what may have been, shows in events. */
    protected final void send(AmiAction action) {
        link.send(action).whenComplete((answer, failure) -> {
            if (failure == null && answer.success()) {
                note("AMI " + action.name() + ": " + answer.message());
            } else if (failure == null) {
                refused(Reason.INVALID_STATE, "AMI " + action.name() + ": " + answer.message());
            } else if (cause(failure) instanceof AmiNotSentException) {
                refused(
                        Reason.UNREACHABLE,
                        "AMI " + action.name() + " was not sent: "
                                + cause(failure).getMessage());
            } else {
                note("AMI " + action.name() + " was not answered: "
                        + cause(failure).getMessage());
            }
        });
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    protected final void refused(Reason reason, String evidence) {
        report(new Fact(FactKind.REFUSED, reason, evidence));
    }

    final void note(String evidence) {
        report(FactKind.NOTE, evidence);
    }

    protected final void report(FactKind kind, String evidence) {
        report(Fact.of(kind, evidence));
    }

    private void report(Fact fact) {
        thread.execute(() -> {
            if (!closed) {
                sink.report(fact);
            }
        });
    }

    protected final void after(Duration delay, Runnable step) {
        thread.schedule(() -> calls.run(table -> step.run()), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Returns an event in one line, for people who know AMI. */
    protected static String describe(AmiEvent event) {
        StringBuilder line = new StringBuilder("AMI ").append(event.name());
        for (String header : new String[] {"Channel", "DestChannel", "DialStatus", "ChannelStateDesc", "Cause-txt"}) {
            if (!event.get(header).isEmpty()) {
                line.append(' ').append(event.get(header));
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        closed = true;
        calls.remove(this);
    }
}
