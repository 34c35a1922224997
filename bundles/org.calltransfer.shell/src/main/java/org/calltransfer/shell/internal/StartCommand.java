package org.calltransfer.shell.internal;

import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferRequest;

/** A command that starts a transfer. */
abstract class StartCommand extends FollowCommand {

    @Argument(index = 1, name = "call", description = "The call's id, see transfer:calls", required = true)
    @Completion(CallCompleter.class)
    String call;

    @Argument(
            index = 2,
            name = "transferor",
            description = "Who gives the call away: the party's id, or its address where no other party has the same",
            required = true)
    @Completion(PartyCompleter.class)
    String transferor;

    @Option(
            name = "--key",
            description = "A second request with the same key gives the same transfer; 1 to 100 characters")
    String key;

    abstract TransferRequest request();

    @Override
    final Transfer start(CallTransferService service) {
        return service.transfer(key == null ? request() : request().withKey(key));
    }
}
