package org.calltransfer.api;

/** How a transfer ended, as it was seen. */
public enum Outcome {
    /** Caller and target were seen connected to each other. */
    COMPLETED,
    /** Caller, transferor and target were seen connected to each other. */
    CONFERENCED,
    /** The target could not be had: the caller talks to the transferor again. */
    RETURNED,
    /** The target could not be had: the caller was connected to somebody else by the fallback. */
    DIVERTED,
    /** Cancelled on request: the caller talks to the transferor again. */
    CANCELLED,
    /** The caller hung up. */
    ABANDONED,
    /** Refused before anything was done: the original call is as it was. */
    FAILED,
    /** The caller was dropped by nobody's wish. Always a defect, here or in the switch. */
    LOST,
    /** What happened could not be seen. Never to be taken for a success. */
    UNKNOWN
}
