package org.calltransfer.api;

/** Where a transfer is. Not every transfer passes through every state. */
public enum TransferState {
    /** The request is being checked, or the caller is about to be held; caller and transferor are talking as before. */
    PREPARING,
    /** The caller is on consultation hold; nothing has been dialled. */
    HELD,
    /** The target is being called. */
    DIALING,
    /** The target rings; the caller is on consultation hold. */
    RINGING,
    /** Transferor and target are talking; the caller is on consultation hold. */
    CONSULTING,
    /** Caller and transferor are talking; the consultation call is on hold. */
    SWAPPED,
    /** The transferor is released; caller and target are not yet talking. */
    HANDED_OVER,
    /** The caller is on the way back to the transferor, or to whom the fallback names. */
    RETURNING,
    /** Over: the result is known. */
    ENDED
}
