package org.calltransfer.asterisk.internal.ami;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** The events of interest, by name. All others are dropped as they are read. */
public final class AmiEvents {

    /** What a listener is told; looked up in any case. */
    public static final Set<String> NAMES = names(
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
            "Unhold");

    /** What comes with the answer to an action that lists something. */
    static final Set<String> ITEMS = names("CoreShowChannel", "CoreShowChannelsComplete");

    private AmiEvents() {}

    static boolean wanted(String name) {
        return NAMES.contains(name) || ITEMS.contains(name);
    }

    private static Set<String> names(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return Collections.unmodifiableSet(set);
    }
}
