package org.calltransfer.core.internal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.calltransfer.api.Candidate;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Evidence;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TimelineEntry;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferEvent;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferResult;
import org.calltransfer.api.TransferState;
import org.calltransfer.core.internal.machine.Phase;
import org.calltransfer.core.internal.machine.Step;
import org.calltransfer.core.internal.machine.Stimulus;
import org.calltransfer.core.internal.machine.TransferMachine;
import org.calltransfer.spi.Fact;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.TransferProvider;

/**
 * One running transfer. Stimuli come from any thread and are put through the machine one at a time, under a lock that is held
 * for that step alone; what the step asks of the provider is queued under the same lock, so that it is done in order, and done
 * outside of it.
 */
final class TransferSession implements Transfer {

    private final Assignment assignment;
    private final TransferThreads threads;
    private final SessionObserver observer;
    private final ProviderCommands commands;
    private final Instant startedAt;
    private final CompletableFuture<TransferResult> ended = new CompletableFuture<>();

    private final Object lock = new Object();
    private final TransferLog log;
    private final PhaseTimer timer;
    private Phase phase = Phase.PREPARING;
    private boolean cutOff;
    /** The first thing that went wrong and was not overcome: it explains the outcome, whatever follows from it. */
    private Reason trouble = Reason.NONE;

    private Destination destination;
    private TransferResult result;

    TransferSession(Assignment assignment, TransferThreads threads, SessionObserver observer) {
        this.assignment = assignment;
        this.threads = threads;
        this.observer = observer;
        this.commands = new ProviderCommands(
                assignment, threads.commandMailbox(ProviderCommands.MOST_WAITING), this::report, this::apply);
        this.log = new TransferLog(threads.clock());
        this.timer = new PhaseTimer(lock, threads, assignment.limits(), this::timedOut);
        this.startedAt = threads.clock().instant();
        this.destination = assignment.request().destination().orElse(null);
    }

    /** Begins the watch and checks the destination, unless somebody has found the transfer and ended it already. */
    void start() {
        synchronized (lock) {
            if (phase != Phase.ENDED) {
                note(assignment.chosen().toString());
                timer.start(phase);
                commands.begin(destination);
            }
        }
    }

    /** Brings the transfer to a defined end, because its provider or tenant is being removed. */
    void leave() {
        apply(Stimulus.LEAVING, Reason.NONE, "");
    }

    /** Ends the transfer whose provider can not tell anything any more. */
    void providerGone() {
        apply(Stimulus.PROVIDER_GONE, Reason.NONE, "");
    }

    /** Returns what is complete when the transfer has ended and its provider is done with it. */
    CompletableFuture<?> closed() {
        return commands.closed();
    }

    TransferProvider provider() {
        return assignment.provider();
    }

    private void report(Fact fact) {
        synchronized (lock) {
            if (phase == Phase.ENDED) {
                return;
            }
            log.saw(fact.evidence());
            cutOff = fact.kind() == FactKind.LINK_LOST || cutOff && fact.kind() != FactKind.LINK_BACK;
            Optional<Stimulus> stimulus = Facts.stimulus(fact.kind());
            if (stimulus.isEmpty()) {
                note(fact.evidence());
            } else if (!apply(stimulus.get(), fact.reason(), "")) {
                note(stimulus.get().text());
            } else if (stimulus.get() == Stimulus.LINK_BACK) {
                timer.extend(phase);
            }
        }
    }

    /** What is to be done again when the link is back needs time for it, and time to wait for the link. */
    private void timedOut() {
        boolean waitsForLink =
                cutOff && TransferMachine.step(phase, Stimulus.LINK_BACK).isPresent();
        if (!waitsForLink || !timer.extend(phase)) {
            apply(Stimulus.TIMED_OUT, Reason.NONE, "");
        }
    }

    /** Puts a stimulus through the machine; tells whether it had any effect. */
    private boolean apply(Stimulus stimulus, Reason why, String detail) {
        synchronized (lock) {
            Optional<Step> found = TransferMachine.step(phase, stimulus);
            found.ifPresent(step -> {
                Reason reason = step.reason() != null ? step.reason() : why;
                trouble = trouble == Reason.NONE ? reason : trouble;
                if (step.action() != null) {
                    commands.perform(step.action(), destination);
                }
                if (step.next() == Phase.ENDED) {
                    end(step, stimulus, detail);
                } else {
                    enter(step.next(), sentence(stimulus, reason, detail));
                }
            });
            return found.isPresent();
        }
    }

    private void enter(Phase next, String text) {
        boolean changed = next != phase;
        phase = next;
        note(text);
        if (allowed().contains(TransferCommand.CANCEL)) {
            // As long as the transferor can take the caller back, nothing has gone wrong for good.
            trouble = Reason.NONE;
        }
        if (changed) {
            timer.start(next);
        }
    }

    private void end(Step step, Stimulus stimulus, String detail) {
        Reason reason = step.reason() != null ? step.reason() : trouble == Reason.NONE ? Reason.NOT_OBSERVED : trouble;
        String text = sentence(stimulus, reason, detail);
        timer.stop();
        phase = Phase.ENDED;
        result =
                new TransferResult(step.outcome(), reason, text, threads.clock().instant());
        commands.close();
        observer.ended(this);
        note(step.outcome() + ": " + text);
        TransferResult known = result;
        threads.listeners().execute(() -> ended.complete(known));
    }

    private void note(String text) {
        observer.changed(new TransferEvent(this, log.step(phase.shown(), text)));
    }

    private static String sentence(Stimulus stimulus, Reason reason, String detail) {
        String why = reason == Reason.NONE
                ? ""
                : " (" + reason.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")";
        return stimulus.text() + why + (detail.isEmpty() ? "" : ": " + detail);
    }

    @Override
    public void dial(Destination target) {
        Objects.requireNonNull(target, "destination");
        synchronized (lock) {
            AllowedCommands.require(TransferCommand.DIAL, phase, assignment.capabilities());
            destination = target;
            apply(Stimulus.DIAL, Reason.NONE, target.address());
        }
    }

    @Override
    public void complete() {
        command(TransferCommand.COMPLETE);
    }

    @Override
    public void cancel() {
        command(TransferCommand.CANCEL);
    }

    private void command(TransferCommand command) {
        synchronized (lock) {
            AllowedCommands.require(command, phase, assignment.capabilities());
            apply(AllowedCommands.stimulus(command), Reason.NONE, "");
        }
    }

    @Override
    public Set<TransferCommand> allowed() {
        synchronized (lock) {
            return AllowedCommands.in(phase, assignment.capabilities());
        }
    }

    @Override
    public String id() {
        return assignment.order().id();
    }

    @Override
    public String tenant() {
        return assignment.tenant();
    }

    @Override
    public TransferRequest request() {
        return assignment.request();
    }

    @Override
    public Optional<Destination> destination() {
        synchronized (lock) {
            return Optional.ofNullable(destination);
        }
    }

    @Override
    public Candidate chosen() {
        return assignment.chosen();
    }

    @Override
    public Instant startedAt() {
        return startedAt;
    }

    @Override
    public TransferState state() {
        synchronized (lock) {
            return phase.shown();
        }
    }

    @Override
    public List<TimelineEntry> timeline() {
        synchronized (lock) {
            return log.timeline();
        }
    }

    @Override
    public List<Evidence> evidence() {
        synchronized (lock) {
            return log.evidence();
        }
    }

    @Override
    public Optional<TransferResult> result() {
        synchronized (lock) {
            return Optional.ofNullable(result);
        }
    }

    @Override
    public CompletionStage<TransferResult> ended() {
        return ended.minimalCompletionStage();
    }
}
