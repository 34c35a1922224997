package org.calltransfer.shell.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferResult;

@Service
@Command(scope = "transfer", name = "list", description = "Lists a tenant's transfers, newest first")
public class ListCommand extends TenantCommand {

    @Option(name = "--no-format", description = "Disable table rendered output: columns separated by tabs")
    boolean noFormat;

    @Override
    Object run(CallTransferService service, Output out) {
        if (json) {
            out.json(TransferJson.list(service.transfers()));
        } else {
            out.table(table(service.transfers(), Instant.now()));
        }
        return null;
    }

    private Table table(List<Transfer> transfers, Instant now) {
        Table table = new Table(noFormat, "No transfers")
                .texts("Id", "State", "Outcome", "Reason", "Kind", "Mechanism", "Call", "Destination", "Age")
                .numbers("Seconds");
        for (Transfer transfer : transfers) {
            Optional<TransferResult> result = transfer.result();
            table.row(
                    transfer.id(),
                    transfer.state(),
                    result.map(r -> r.outcome().name()).orElse("-"),
                    result.map(r -> r.reason().name()).orElse("-"),
                    Words.lower(transfer.chosen().kind()),
                    transfer.chosen().mechanism(),
                    transfer.request().call(),
                    transfer.destination().map(Destination::address).orElse("-"),
                    Words.age(transfer.startedAt(), now),
                    Words.seconds(
                            transfer.startedAt(), result.map(TransferResult::at).orElse(now)));
        }
        return table;
    }
}
