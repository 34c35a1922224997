package org.calltransfer.shell.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Transfer;

/** Finds the transfer that a command is about. */
final class TransferSelection {

    private TransferSelection() {}

    /** The transfer with the id or, where none is given, the only one that is running: never a guess. */
    static Transfer running(CallTransferService service, String id) throws CommandException {
        if (id != null) {
            return named(service, id);
        }
        List<Transfer> running = service.transfers().stream()
                .filter(transfer -> transfer.result().isEmpty())
                .toList();
        if (running.isEmpty()) {
            throw Failure.of("no transfer of " + service.tenant() + " is running", "start one, or name one by its id");
        }
        if (running.size() > 1) {
            String ids = running.stream()
                    .map(transfer -> transfer.id() + " " + transfer.state())
                    .collect(Collectors.joining(", "));
            throw Failure.of("more than one transfer of " + service.tenant() + " is running", "name one of " + ids);
        }
        return running.get(0);
    }

    /** The transfer with the id or, where none is given, the newest. */
    static Transfer latest(CallTransferService service, String id) throws CommandException {
        if (id != null) {
            return named(service, id);
        }
        List<Transfer> newestFirst = service.transfers();
        if (newestFirst.isEmpty()) {
            throw Failure.of(service.tenant() + " has had no transfer yet", "start one");
        }
        return newestFirst.get(0);
    }

    private static Transfer named(CallTransferService service, String id) throws CommandException {
        return service.find(id)
                .orElseThrow(() -> Failure.of(
                        service.tenant() + " has no transfer " + id + ", or has forgotten it",
                        "see transfer:list " + service.tenant()));
    }
}
