package org.calltransfer.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferRequest;

@Service
@Command(scope = "transfer", name = "blind", description = "Transfers a call blindly and shows how it ends")
public class BlindCommand extends StartCommand {

    @Argument(index = 3, name = "destination", description = "Where the call is to go", required = true)
    @Completion(DestinationCompleter.class)
    String destination;

    @Override
    TransferRequest request() {
        return TransferRequest.blind(call, transferor, Requests.destination(destination));
    }

    @Override
    boolean reached(Transfer transfer) {
        return transfer.result().isPresent();
    }
}
