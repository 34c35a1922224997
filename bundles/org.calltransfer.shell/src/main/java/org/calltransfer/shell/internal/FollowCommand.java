package org.calltransfer.shell.internal;

import java.time.Duration;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Transfer;

/** A command that starts or steers a transfer and then shows its steps as they happen. */
abstract class FollowCommand extends TenantCommand {

    /** Exit status for what went otherwise than asked for; Karaf itself uses 1 for commands that fail. */
    private static final int NOT_AS_ASKED = 2;

    @Option(name = "--timeout", description = "How many seconds to wait at most, 1 to 86400; the transfer goes on")
    int timeout = WaitLimit.DEFAULT_SECONDS;

    @Option(name = "--no-wait", description = "Returns at once and leaves the transfer to itself")
    boolean noWait;

    /** Gives the command and returns the transfer it was given to. */
    abstract Transfer start(CallTransferService service) throws CommandException;

    /** Tells whether there is nothing more to wait for. */
    abstract boolean reached(Transfer transfer);

    /** Tells whether what has come of the command so far is what was asked for. */
    boolean asAsked(Transfer transfer) {
        return transfer.result().map(result -> result.reason() == Reason.NONE).orElse(true);
    }

    @Override
    final Object run(CallTransferService service, Output out) throws Exception {
        Duration limit = WaitLimit.ofSeconds(timeout);
        try (TransferWatch watch = new TransferWatch(bundles, tenant)) {
            Transfer transfer = start(service);
            tell(TransferText.heading(transfer), out);
            if (!noWait) {
                await(transfer, watch, limit, out);
            }
            if (json) {
                out.json(TransferJson.of(transfer));
            }
            TransferText.end(transfer).forEach(line -> tell(line, out));
            return asAsked(transfer) ? 0 : NOT_AS_ASKED;
        }
    }

    private void await(Transfer transfer, TransferWatch watch, Duration limit, Output out) throws Exception {
        try {
            if (!watch.follow(transfer, this::reached, step -> tell(TransferText.step(transfer, step), out), limit)) {
                throw Failure.stillRunning(transfer, timeout);
            }
        } catch (InterruptedException e) {
            // Karaf shows nothing of what a command throws after Ctrl-C.
            tell(TransferText.goesOn(transfer), out);
            throw e;
        }
    }

    /** Prints for people: where a JSON document is asked for, nothing else is printed. */
    private void tell(String line, Output out) {
        if (!json) {
            out.line(line);
        }
    }
}
