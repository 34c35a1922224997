package org.calltransfer.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Transfer;

@Service
@Command(scope = "transfer", name = "show", description = "Shows all of one transfer")
public class ShowCommand extends TenantCommand {

    @Argument(index = 1, name = "id", description = "The transfer's id; the newest transfer if left out")
    @Completion(TransferCompleter.Any.class)
    String id;

    @Option(name = "--evidence", description = "Shows also what was seen on the switch")
    boolean evidence;

    @Option(name = "--no-format", description = "Disable table rendered output: columns separated by tabs")
    boolean noFormat;

    @Override
    Object run(CallTransferService service, Output out) throws CommandException {
        Transfer transfer = TransferSelection.latest(service, id);
        if (json) {
            out.json(TransferJson.of(transfer));
            return null;
        }
        TransferProperties.of(transfer).forEach((name, value) -> out.line(String.format("%-12s%s", name, value)));
        out.table(timeline(transfer));
        if (evidence) {
            out.table(evidence(transfer));
        }
        return null;
    }

    private Table timeline(Transfer transfer) {
        Table table = new Table(noFormat, "No step yet").numbers("Seconds").texts("State", "Step");
        transfer.timeline()
                .forEach(step -> table.row(Words.seconds(transfer.startedAt(), step.at()), step.state(), step.text()));
        return table;
    }

    private Table evidence(Transfer transfer) {
        Table table = new Table(noFormat, "No evidence").numbers("Seconds").texts("Evidence");
        transfer.evidence().forEach(seen -> table.row(Words.seconds(transfer.startedAt(), seen.at()), seen.text()));
        return table;
    }
}
