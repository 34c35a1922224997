package org.calltransfer.shell.internal;

import java.time.Instant;
import java.util.List;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallTransferService;

@Service
@Command(scope = "transfer", name = "calls", description = "Lists a tenant's live calls, oldest first")
public class CallsCommand extends TenantCommand {

    @Option(name = "--no-format", description = "Disable table rendered output: columns separated by tabs")
    boolean noFormat;

    @Override
    Object run(CallTransferService service, Output out) {
        if (json) {
            out.json(JsonForm.calls(service.calls()));
        } else {
            out.table(table(service.calls(), Instant.now()));
        }
        return null;
    }

    private Table table(List<Call> calls, Instant now) {
        Table table = new Table(noFormat, "No live calls")
                .texts("Call", "Platform", "State", "Since", "Age", "Parties: address, name, [id], state");
        for (Call call : calls) {
            table.row(
                    call.id(),
                    call.platform(),
                    call.state(),
                    Words.time(call.since()),
                    Words.age(call.since(), now),
                    call.parties().stream().map(Words::party).toList());
        }
        return table;
    }
}
