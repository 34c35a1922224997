package org.calltransfer.shell.internal;

import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.ansi.SimpleAnsi;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferRefusedException;

/**
 * Makes the exceptions with which commands fail. Karaf prints the text of a {@link CommandException}, and of no
 * subclass, as it is and without a stack trace.
 */
final class Failure {

    private Failure() {}

    /** Says in one line what went wrong and what can be done about it. */
    static CommandException of(String text, String advice) {
        return red(text + " (" + advice + ")");
    }

    static CommandException refused(TransferRefusedException refusal) {
        return red(Words.explained(refusal.reason(), refusal.getMessage()));
    }

    /** Says that the command has waited long enough for a transfer, which itself goes on. */
    static CommandException stillRunning(Transfer transfer, int seconds) {
        return red("waited for " + seconds + " s: " + TransferText.goesOn(transfer));
    }

    private static CommandException red(String text) {
        String line = Words.clean(text);
        return new CommandException(SimpleAnsi.COLOR_RED + line + SimpleAnsi.COLOR_DEFAULT, line);
    }
}
