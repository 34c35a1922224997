package org.calltransfer.rest.internal.v1;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Evidence;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TimelineEntry;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferKind;
import org.calltransfer.api.TransferResult;
import org.calltransfer.api.TransferState;

/**
 * A transfer in an answer.
 *
 * @param outcome null until the end, and with it reason and text
 * @param destination null for a consultation that was set up without one
 */
record TransferJson(
        String id,
        TransferState state,
        Outcome outcome,
        Reason reason,
        String text,
        TransferKind kind,
        String mechanism,
        String platform,
        String call,
        String transferor,
        String destination,
        Instant startedAt,
        List<TransferCommand> allowed,
        List<TimelineEntry> timeline,
        List<Evidence> evidence) {

    static TransferJson of(Transfer transfer) {
        // The transfer may go on while it is read: state and result must not contradict each other.
        TransferState state = transfer.state();
        Optional<TransferResult> result = transfer.result();
        return new TransferJson(
                transfer.id(),
                result.isPresent() ? TransferState.ENDED : state,
                result.map(TransferResult::outcome).orElse(null),
                result.map(TransferResult::reason).orElse(null),
                result.map(TransferResult::text).orElse(null),
                transfer.chosen().kind(),
                transfer.chosen().mechanism(),
                transfer.chosen().platform(),
                transfer.request().call(),
                transfer.request().transferor(),
                transfer.destination().map(Destination::address).orElse(null),
                transfer.startedAt(),
                transfer.allowed().stream().sorted().toList(),
                transfer.timeline(),
                transfer.evidence());
    }
}
