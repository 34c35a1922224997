package org.calltransfer.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferRequest;

@Service
@Command(
        scope = "transfer",
        name = "consult",
        description = "Starts a consultative transfer and waits until something can be decided")
public class ConsultCommand extends StartCommand {

    @Argument(
            index = 3,
            name = "destination",
            description =
                    "Whom to consult; if left out, the caller is put on hold and transfer:dial names the destination")
    @Completion(DestinationCompleter.class)
    String destination;

    @Override
    TransferRequest request() {
        return Requests.consultative(call, transferor, destination);
    }

    @Override
    boolean reached(Transfer transfer) {
        return Consultation.canDecide(transfer);
    }
}
