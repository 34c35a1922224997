package org.calltransfer.api;

/** What the parties of a call are doing. */
public enum CallState {
    /** Somebody is being called and has not answered. */
    RINGING,
    /** Two or more parties are connected to each other: only such a call can be transferred. */
    TALKING,
    /** Nobody is connected to a second party: on hold, in a queue, in a menu. */
    WAITING
}
