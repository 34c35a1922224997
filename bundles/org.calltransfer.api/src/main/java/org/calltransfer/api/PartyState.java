package org.calltransfer.api;

/** What a party of a call is doing. */
public enum PartyState {
    /** Is being called and has not answered. */
    RINGING,
    /** Is connected to another party. */
    TALKING,
    /** Has answered, or has called, and is connected to nobody. */
    WAITING
}
