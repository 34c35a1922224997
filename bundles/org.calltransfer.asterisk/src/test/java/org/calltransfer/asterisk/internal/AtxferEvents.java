package org.calltransfer.asterisk.internal;

import static org.calltransfer.asterisk.internal.Events.bridgeEnter;
import static org.calltransfer.asterisk.internal.Events.bridgeLeave;
import static org.calltransfer.asterisk.internal.Events.dialBegin;
import static org.calltransfer.asterisk.internal.Events.dialEnd;
import static org.calltransfer.asterisk.internal.Events.of;
import static org.calltransfer.asterisk.internal.WatchedCall.BOB;

import org.calltransfer.asterisk.internal.ami.AmiEvent;

/** The events of Bob's consultation with Carol, in the order of an Asterisk 22 with PJSIP phones. */
final class AtxferEvents {

    static final String ONE = "Local/103@internal-0;1";
    static final String TWO = "Local/103@internal-0;2";
    static final String CAROLS = "PJSIP/carol-5";

    private AtxferEvents() {}

    static AmiEvent[] dialling() {
        return new AmiEvent[] {
            of("Hold", "100.2", BOB),
            of("Newchannel", "100.3", ONE, "ChannelStateDesc", "Down"),
            of("Newchannel", "100.4", TWO, "ChannelStateDesc", "Ring"),
            bridgeEnter("100.3", ONE, "c"),
            bridgeLeave("100.2", BOB, "b"),
            bridgeEnter("100.2", BOB, "c"),
            of("Newchannel", "100.5", CAROLS, "ChannelStateDesc", "Down"),
            dialBegin("100.4", TWO, "100.5", CAROLS)
        };
    }

    static AmiEvent ringing() {
        return of("Newstate", "100.5", CAROLS, "ChannelStateDesc", "Ringing");
    }

    static AmiEvent[] answering() {
        return new AmiEvent[] {
            of("Newstate", "100.5", CAROLS),
            dialEnd("100.4", TWO, "100.5", CAROLS, "ANSWER"),
            bridgeEnter("100.5", CAROLS, "d"),
            bridgeEnter("100.4", TWO, "d")
        };
    }

    /** Bob has hung up. */
    static AmiEvent[] merging() {
        return new AmiEvent[] {
            bridgeLeave("100.2", BOB, "c"), bridgeLeave("100.3", ONE, "c"), bridgeEnter("100.3", ONE, "b")
        };
    }

    static AmiEvent[] returning() {
        return new AmiEvent[] {
            bridgeLeave("100.3", ONE, "c"), bridgeLeave("100.2", BOB, "c"), bridgeEnter("100.2", BOB, "b")
        };
    }
}
