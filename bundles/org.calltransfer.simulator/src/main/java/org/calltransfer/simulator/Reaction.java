package org.calltransfer.simulator;

/** How an extension reacts to being called. */
public enum Reaction {
    /** Rings and answers. */
    ANSWER,
    /** Rings until the PBX gives up. */
    NO_ANSWER,
    /** Rings and declines. */
    REJECT,
    /** Is busy: does not ring. */
    BUSY,
    /** Its device can not be reached: does not ring. */
    UNREACHABLE
}
