package org.calltransfer.shell.internal;

import java.util.Optional;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Evidence;
import org.calltransfer.api.TimelineEntry;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferResult;

/** The JSON form of a transfer, the same as that of the REST interface. */
final class TransferJson {

    private TransferJson() {}

    static JsonObject of(Transfer transfer) {
        Optional<TransferResult> result = transfer.result();
        TransferRequest request = transfer.request();
        return new JsonObject()
                .with("id", transfer.id())
                .with("tenant", transfer.tenant())
                .with("state", transfer.state().name())
                .with("outcome", result.map(r -> r.outcome().name()))
                .with("reason", result.map(r -> r.reason().name()))
                .with("text", result.map(TransferResult::text))
                .with("kind", Words.lower(transfer.chosen().kind()))
                .with("mechanism", transfer.chosen().mechanism())
                .with("platform", transfer.chosen().platform())
                .with("call", request.call())
                .with("transferor", request.transferor())
                .with("destination", request.destination().map(Destination::address))
                .with("startedAt", transfer.startedAt())
                .with(
                        "timeline",
                        transfer.timeline().stream().map(TransferJson::step).toList())
                .with(
                        "evidence",
                        transfer.evidence().stream().map(TransferJson::seen).toList())
                .with("allowed", Words.allowed(transfer));
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
