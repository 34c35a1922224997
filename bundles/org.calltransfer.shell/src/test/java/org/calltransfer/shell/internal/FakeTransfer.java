package org.calltransfer.shell.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.calltransfer.api.Candidate;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Evidence;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TimelineEntry;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferEvent;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferResult;
import org.calltransfer.api.TransferState;

/** A transfer that makes the steps the test tells it to, at the times the test tells it. */
final class FakeTransfer implements Transfer {

    static final Instant STARTED = Instant.parse("2026-03-01T10:00:00Z");

    private final String id;
    private final String tenant;
    private final TransferRequest request;
    private final Candidate chosen;
    private final Consumer<TransferEvent> listeners;
    private final List<TimelineEntry> timeline = new CopyOnWriteArrayList<>();
    private final List<Evidence> evidence = new CopyOnWriteArrayList<>();
    private final CompletableFuture<TransferResult> ended = new CompletableFuture<>();
    private volatile Set<TransferCommand> allowed = Set.of();
    Runnable onCommand = () -> {};

    FakeTransfer(
            String id, String tenant, TransferRequest request, Candidate chosen, Consumer<TransferEvent> listeners) {
        this.id = id;
        this.tenant = tenant;
        this.request = request;
        this.chosen = chosen;
        this.listeners = listeners;
    }

    void step(long millis, TransferState state, String text, TransferCommand... nowAllowed) {
        allowed = Set.of(nowAllowed);
        TimelineEntry entry = new TimelineEntry(STARTED.plusMillis(millis), state, text);
        timeline.add(entry);
        listeners.accept(new TransferEvent(this, entry));
    }

    void end(long millis, Outcome outcome, Reason reason, String text) {
        Instant at = STARTED.plusMillis(millis);
        allowed = Set.of();
        timeline.add(new TimelineEntry(at, TransferState.ENDED, text));
        ended.complete(new TransferResult(outcome, reason, text, at));
    }

    void saw(long millis, String text) {
        evidence.add(new Evidence(STARTED.plusMillis(millis), text));
    }

    private void command(TransferCommand command) {
        if (!allowed.contains(command)) {
            throw new TransferRefusedException(Reason.INVALID_STATE, command + " is not allowed in " + state());
        }
        onCommand.run();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String tenant() {
        return tenant;
    }

    @Override
    public TransferRequest request() {
        return request;
    }

    @Override
    public Optional<Destination> destination() {
        return request.destination();
    }

    @Override
    public Candidate chosen() {
        return chosen;
    }

    @Override
    public Instant startedAt() {
        return STARTED;
    }

    @Override
    public TransferState state() {
        return timeline.get(timeline.size() - 1).state();
    }

    @Override
    public Set<TransferCommand> allowed() {
        return allowed;
    }

    @Override
    public List<TimelineEntry> timeline() {
        return List.copyOf(timeline);
    }

    @Override
    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    @Override
    public Optional<TransferResult> result() {
        return Optional.ofNullable(ended.getNow(null));
    }

    @Override
    public CompletionStage<TransferResult> ended() {
        return ended.minimalCompletionStage();
    }

    @Override
    public void dial(Destination destination) {
        command(TransferCommand.DIAL);
    }

    @Override
    public void complete() {
        command(TransferCommand.COMPLETE);
    }

    @Override
    public void cancel() {
        command(TransferCommand.CANCEL);
    }
}
