package org.calltransfer.shell.internal;

import java.util.ArrayList;
import java.util.List;
import org.calltransfer.api.Destination;
import org.calltransfer.api.TimelineEntry;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferResult;

/** What a command that follows a transfer tells of it, line by line. */
final class TransferText {

    private TransferText() {}

    static String heading(Transfer transfer) {
        TransferRequest request = transfer.request();
        String to = request.destination().map(Destination::address).orElse("a destination dialled later");
        return "Transfer " + transfer.id() + ": call " + request.call() + " from " + request.transferor() + " to " + to
                + ", " + transfer.chosen();
    }

    static String step(Transfer transfer, TimelineEntry step) {
        String offset = "+" + Words.seconds(transfer.startedAt(), step.at());
        return String.format("%9s  %-11s  %s", offset, step.state(), step.text());
    }

    /** How the transfer ended or, if it has not, where it is and the commands to type next. */
    static List<String> end(Transfer transfer) {
        return transfer.result()
                .map(result -> List.of(result(transfer, result)))
                .orElseGet(() -> next(transfer));
    }

    private static String result(Transfer transfer, TransferResult result) {
        return result.outcome() + " after " + Words.seconds(transfer.startedAt(), result.at()) + " s, "
                + Words.explained(result.reason(), result.text());
    }

    /** What there is to say of a running transfer when nobody waits for it any longer. */
    static String goesOn(Transfer transfer) {
        return "transfer " + transfer.id() + " goes on and is " + transfer.state() + " (look at it with transfer:show "
                + transfer.tenant() + " " + transfer.id() + ")";
    }

    private static List<String> next(Transfer transfer) {
        List<String> lines = new ArrayList<>();
        lines.add("Transfer " + transfer.id() + " is " + transfer.state() + ". Next:");
        for (String verb : Words.allowed(transfer)) {
            lines.add(command(transfer, verb, verb.equals("dial") ? "DESTINATION " : ""));
        }
        lines.add(command(transfer, "show", ""));
        return lines;
    }

    private static String command(Transfer transfer, String name, String destination) {
        return "  transfer:" + name + " " + transfer.tenant() + " " + destination + transfer.id();
    }
}
