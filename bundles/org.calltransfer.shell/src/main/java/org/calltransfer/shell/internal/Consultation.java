package org.calltransfer.shell.internal;

import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferState;

/** Tells when a consultation waits for its user. */
final class Consultation {

    private Consultation() {}

    /**
     * The target has answered, or can be dialled, or all is over. To be on hold is not enough: where the destination is
     * known already, dialling follows by itself.
     */
    static boolean canDecide(Transfer transfer) {
        return transfer.result().isPresent()
                || transfer.state() == TransferState.CONSULTING
                || transfer.allowed().contains(TransferCommand.DIAL);
    }
}
