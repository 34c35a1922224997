package org.calltransfer.rest.internal.v1;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.calltransfer.api.Candidate;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Evidence;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TimelineEntry;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferKind;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferResult;
import org.calltransfer.api.TransferState;

/** A consultation that obeys at once. */
final class FakeTransfer implements Transfer {

    static final Instant STARTED = Instant.parse("2026-05-04T09:01:00Z");

    private final String id;
    private final TransferRequest request;
    private TransferState state = TransferState.HELD;
    private TransferResult result;

    FakeTransfer(String id, TransferRequest request) {
        this.id = id;
        this.request = request;
    }

    @Override
    public void dial(Destination destination) {
        require(TransferCommand.DIAL);
        state = TransferState.RINGING;
    }

    @Override
    public void complete() {
        require(TransferCommand.COMPLETE);
        end(Outcome.COMPLETED, "caller and target are connected");
    }

    @Override
    public void cancel() {
        require(TransferCommand.CANCEL);
        end(Outcome.CANCELLED, "the caller talks to the transferor again");
    }

    private void end(Outcome outcome, String text) {
        state = TransferState.ENDED;
        result = new TransferResult(outcome, Reason.NONE, text, STARTED.plusSeconds(5));
    }

    private void require(TransferCommand command) {
        if (!allowed().contains(command)) {
            throw new TransferRefusedException(Reason.INVALID_STATE, "not possible in state " + state);
        }
    }

    @Override
    public Set<TransferCommand> allowed() {
        return switch (state) {
            case HELD -> EnumSet.of(TransferCommand.CANCEL, TransferCommand.DIAL);
            case RINGING -> EnumSet.of(TransferCommand.CANCEL, TransferCommand.COMPLETE);
            default -> Set.of();
        };
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String tenant() {
        return "acme";
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
        return new Candidate("pbx", TransferKind.CONSULTATIVE, "bridge");
    }

    @Override
    public Instant startedAt() {
        return STARTED;
    }

    @Override
    public TransferState state() {
        return state;
    }

    @Override
    public List<TimelineEntry> timeline() {
        return List.of(new TimelineEntry(STARTED, TransferState.HELD, "the caller is on hold"));
    }

    @Override
    public List<Evidence> evidence() {
        return List.of(new Evidence(STARTED.plusMillis(250), "Hold SIP/100"));
    }

    @Override
    public Optional<TransferResult> result() {
        return Optional.ofNullable(result);
    }

    @Override
    public CompletionStage<TransferResult> ended() {
        return new CompletableFuture<>();
    }
}
