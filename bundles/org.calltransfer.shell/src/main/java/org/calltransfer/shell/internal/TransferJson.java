package org.calltransfer.shell.internal;

import java.util.List;
import java.util.Optional;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Evidence;
import org.calltransfer.api.TimelineEntry;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferResult;
import org.calltransfer.api.TransferState;

/** The JSON form of a transfer, the same as that of the REST interface. */
final class TransferJson {

    private TransferJson() {}

    static JsonObject list(List<Transfer> transfers) {
        return new JsonObject()
                .with("transfers", transfers.stream().map(TransferJson::of).toList());
    }

    static JsonObject of(Transfer transfer) {
        // The transfer may go on while it is read: state and result must not contradict each other.
        TransferState state = transfer.state();
        Optional<TransferResult> result = transfer.result();
        TransferRequest request = transfer.request();
        return new JsonObject()
                .with("id", transfer.id())
                .with("state", (result.isPresent() ? TransferState.ENDED : state).name())
                .with("outcome", result.map(r -> r.outcome().name()))
                .with("reason", result.map(r -> r.reason().name()))
                .with("text", result.map(TransferResult::text))
                .with("kind", Words.lower(transfer.chosen().kind()))
                .with("mechanism", transfer.chosen().mechanism())
                .with("platform", transfer.chosen().platform())
                .with("call", request.call())
                .with("transferor", request.transferor())
                .with("destination", transfer.destination().map(Destination::address))
                .with("startedAt", transfer.startedAt())
                .with("allowed", Words.allowed(transfer))
                .with(
                        "timeline",
                        transfer.timeline().stream().map(TransferJson::step).toList())
                .with(
                        "evidence",
                        transfer.evidence().stream().map(TransferJson::seen).toList());
    }

    private static JsonObject step(TimelineEntry step) {
        return new JsonObject()
                .with("at", step.at())
                .with("state", step.state().name())
                .with("text", step.text());
    }

    private static JsonObject seen(Evidence seen) {
        return new JsonObject().with("at", seen.at()).with("text", seen.text());
    }
}
