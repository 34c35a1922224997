package org.calltransfer.spi;

/** What a provider can see happen to a transfer. */
public enum FactKind {
    /** The caller is on consultation hold. */
    HELD,
    /** The target is being called. */
    DIALING,
    /** The target rings. */
    RINGING,
    /** Transferor and target are connected to each other. */
    CONSULTING,
    /** The transferor has left: hung up, or let go by the switch. */
    TRANSFEROR_GONE,
    /** Caller and target are connected to each other. */
    CONNECTED_TO_TARGET,
    /** Caller and transferor are connected to each other again, after they had been apart or in answer to a cancel. */
    CONNECTED_TO_TRANSFEROR,
    /** The target could not be had; the reason tells why. */
    TARGET_FAILED,
    /** The target hung up after it had answered. */
    TARGET_GONE,
    /** The caller hung up by its own wish. */
    CALLER_HUNG_UP,
    /** The caller's call was ended by something else than the caller. */
    CALLER_LOST,
    /** The caller's call is gone, and nobody saw who ended it: while the link was lost, the caller may have hung up. */
    CALLER_GONE_UNSEEN,
    /** The last command could not be carried out, and all is as it was before it; the reason tells why. */
    REFUSED,
    /** The link to the switch is lost: until it is back nothing can be seen, and commands reach nobody. */
    LINK_LOST,
    /** The link to the switch is there again after it was lost, and the position of the parties has been reported. */
    LINK_BACK,
    /** Something worth to be read in the evidence, with no effect. */
    NOTE
}
