package org.calltransfer.shell.internal;

import org.calltransfer.api.Destination;
import org.calltransfer.api.TransferRequest;

/** Makes requests of what was typed. */
final class Requests {

    private Requests() {}

    static Destination destination(String typed) {
        // After the first argument Karaf takes an option for an argument, and many an option could be dialled.
        if (typed != null && typed.startsWith("-")) {
            throw new IllegalArgumentException("destination: " + typed + " looks like an option; options go first");
        }
        return new Destination(typed);
    }

    /** A consultation at once or, where no destination is typed, one whose destination is dialled later. */
    static TransferRequest consultative(String call, String transferor, String destination) {
        return destination == null
                ? TransferRequest.consultative(call, transferor)
                : TransferRequest.consultative(call, transferor, destination(destination));
    }
}
