package org.calltransfer.asterisk.internal;

import org.calltransfer.api.Reason;
import org.calltransfer.asterisk.internal.ami.AmiEvent;

/** What {@code DialEnd} says of a target that could not be had. */
final class DialResult {

    /** Q.850: the target declined; {@code DialStatus} says no more than that it did not answer. */
    private static final String CALL_REJECTED = "21";

    private DialResult() {}

    /** Returns whether the dial came to nothing by the target's doing; a dial that the dialling side ended is not meant. */
    static boolean isFailure(AmiEvent dialEnd) {
        return switch (dialEnd.get("DialStatus")) {
            case "ANSWER", "CANCEL", "" -> false;
            default -> true;
        };
    }

    /** Returns why, given the cause with which the called channel was left; empty if that is not known. */
    static Reason reason(AmiEvent dialEnd, String cause) {
        if (cause.equals(CALL_REJECTED)) {
            return Reason.REJECTED;
        }
        return switch (dialEnd.get("DialStatus")) {
            case "BUSY" -> Reason.BUSY;
            case "NOANSWER" -> Reason.NO_ANSWER;
            case "CONGESTION", "CHANUNAVAIL" -> Reason.UNREACHABLE;
            case "DONTCALL", "TORTURE" -> Reason.REJECTED;
            case "INVALIDARGS" -> Reason.INVALID_DESTINATION;
            default -> Reason.NOT_OBSERVED;
        };
    }
}
