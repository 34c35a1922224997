package org.calltransfer.asterisk.internal;

import org.calltransfer.api.Reason;
import org.calltransfer.asterisk.internal.ami.AmiEvent;

/** Why a dial came to nothing, by its {@code DialEnd}. */
final class DialResult {

    /** Q.850: the target declined; {@code DialStatus} says no more than that it did not answer. */
    private static final String CALL_REJECTED = "21";

    private DialResult() {}

    /** Takes the cause with which the called phone hung up, too; empty if it did not. */
    static Reason reason(AmiEvent dialEnd, String cause) {
        if (cause.equals(CALL_REJECTED)) {
            return Reason.REJECTED;
        }
        return switch (dialEnd.get("DialStatus")) {
            case "BUSY" -> Reason.BUSY;
            case "NOANSWER", "CANCEL" -> Reason.NO_ANSWER;
            case "CONGESTION", "CHANUNAVAIL" -> Reason.UNREACHABLE;
            case "DONTCALL", "TORTURE" -> Reason.REJECTED;
            case "INVALIDARGS" -> Reason.INVALID_DESTINATION;
            default -> Reason.NOT_OBSERVED;
        };
    }
}
