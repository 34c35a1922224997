package org.calltransfer.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Transfer;

@Service
@Command(
        scope = "transfer",
        name = "cancel",
        description = "Gives the caller back to the transferor and shows how the transfer ends")
public class CancelCommand extends FollowCommand {

    @Argument(index = 1, name = "id", description = "The transfer's id; may be left out if only one is running")
    @Completion(TransferCompleter.Cancellable.class)
    String id;

    @Override
    Transfer start(CallTransferService service) throws CommandException {
        Transfer transfer = TransferSelection.running(service, id);
        transfer.cancel();
        return transfer;
    }

    @Override
    boolean reached(Transfer transfer) {
        return transfer.result().isPresent();
    }
}
