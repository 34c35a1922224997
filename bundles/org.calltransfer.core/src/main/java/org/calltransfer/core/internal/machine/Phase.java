package org.calltransfer.core.internal.machine;

import org.calltransfer.api.TransferState;

/** Where a transfer is, in finer steps than {@link TransferState} shows. */
public enum Phase {
    /** The destination is being checked. Nothing was done: every way out but a start leaves the call as it is. */
    PREPARING(TransferState.PREPARING),
    /** Blind: the switch was told to move the caller; until the transferor is gone nothing is sure. */
    TRANSFERRING(TransferState.DIALING),
    /** Two-step: the switch was told to hold the caller. */
    HOLDING(TransferState.PREPARING),
    /** Two-step: the caller is on hold and nothing is dialled. */
    HELD(TransferState.HELD),
    /** Two-step: a destination was given and is being checked; the caller is on hold. */
    CHECKING(TransferState.HELD),
    /** The switch was told to call the target. */
    DIALING(TransferState.DIALING),
    /** The target rings. */
    RINGING(TransferState.RINGING),
    /** Transferor and target talk. */
    CONSULTING(TransferState.CONSULTING),
    /** Completion was asked for while the target rang; the transferor is still there. */
    COMPLETING_EARLY(TransferState.RINGING),
    /** Completion was asked for while transferor and target talked; the transferor is still there. */
    COMPLETING(TransferState.CONSULTING),
    /** The transferor has left, by completion or of its own; caller and target are not yet seen together. */
    HANDED_OVER(TransferState.HANDED_OVER),
    /** A cancel was asked for; caller and transferor are not yet seen together. */
    CANCELLING(TransferState.RETURNING),
    /** The target can not be had; caller and transferor are not yet seen together. */
    RETURNING(TransferState.RETURNING),
    /** Over. */
    ENDED(TransferState.ENDED);

    private final TransferState shown;

    Phase(TransferState shown) {
        this.shown = shown;
    }

    /** Returns the state that the world is shown. */
    public TransferState shown() {
        return shown;
    }
}
