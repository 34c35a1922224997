package org.calltransfer.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferCommand;

@Service
@Command(
        scope = "transfer",
        name = "dial",
        description = "Dials the target of a consultation that was started without a destination")
public class DialCommand extends FollowCommand {

    @Argument(index = 1, name = "destination", description = "Whom to consult", required = true)
    @Completion(DestinationCompleter.class)
    String destination;

    @Argument(index = 2, name = "id", description = "The transfer's id; may be left out if only one is running")
    @Completion(TransferCompleter.Dialable.class)
    String id;

    private int stepsBefore;

    @Override
    Transfer start(CallTransferService service) throws CommandException {
        Transfer transfer = TransferSelection.running(service, id);
        stepsBefore = transfer.timeline().size();
        transfer.dial(Requests.destination(destination));
        return transfer;
    }

    @Override
    boolean reached(Transfer transfer) {
        // Until the command has made a step, the transfer may look as it did before it.
        return transfer.timeline().size() > stepsBefore && Consultation.canDecide(transfer);
    }

    @Override
    boolean asAsked(Transfer transfer) {
        // A destination that can not be dialled leaves the transfer as it was.
        return super.asAsked(transfer) && !transfer.allowed().contains(TransferCommand.DIAL);
    }
}
