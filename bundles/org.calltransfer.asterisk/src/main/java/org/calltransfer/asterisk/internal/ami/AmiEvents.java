package org.calltransfer.asterisk.internal.ami;

import java.util.Set;

/** The events of interest, by name. All others are dropped as they are read. */
public final class AmiEvents {

    /** What a listener is told. */
    public static final Set<String> NAMES = Set.of(
            "AttendedTransfer",
            "BridgeCreate",
            "BridgeEnter",
            "BridgeLeave",
            "DialBegin",
            "DialEnd",
            "FullyBooted",
            "Hangup",
            "HangupRequest",
            "Hold",
            "NewCallerid",
            "Newchannel",
            "Newexten",
            "Newstate",
            "Rename",
            "Shutdown",
            "SoftHangupRequest",
            "Unhold");

    /** What comes with the answer to an action that lists something. */
    static final Set<String> ITEMS = Set.of("CoreShowChannel", "CoreShowChannelsComplete");

    private AmiEvents() {}

    static boolean wanted(String name) {
        return NAMES.contains(name) || ITEMS.contains(name);
    }
}
