package org.calltransfer.asterisk.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calltransfer.api.Reason;
import org.calltransfer.asterisk.internal.ami.AmiEvent;

/**
 * Follows the channels that are called for a target: from a channel whose dial plan dials, over Local channels, to the
 * phones; several may ring at once or one after another. Guarded by the lock of {@link LiveCalls}.
 */
final class TargetLegs {

    private final Set<String> dialers = new HashSet<>();
    private final Set<String> legs = new HashSet<>();
    /** The legs that still ring, or are about to. */
    private final Set<String> open = new HashSet<>();

    private final Map<String, String> causes = new HashMap<>();
    private boolean answered;
    private Reason failure = Reason.NONE;

    /** What a channel dials from now on is dialled for the target. */
    void follow(String uniqueid) {
        dialers.add(uniqueid);
    }

    boolean contains(String uniqueid) {
        return legs.contains(uniqueid) || dialers.contains(uniqueid);
    }

    /** Returns why nobody could be had; {@link Reason#NONE} as long as somebody rings, may yet be dialled, or answered. */
    Reason failure() {
        return open.isEmpty() && !answered ? failure : Reason.NONE;
    }

    /** Says that the dialling side has given up on those that still ring. */
    void notAnswered() {
        if (!open.isEmpty()) {
            open.clear();
            failure = Reason.NO_ANSWER;
        }
    }

    /** Takes over what an event says of the legs; the table has it already. */
    void saw(AmiEvent event, ChannelTable table) {
        String dest = event.get("DestUniqueid");
        switch (event.name()) {
            case "DialBegin" -> {
                if (dialers.contains(event.get("Uniqueid"))) {
                    dialled(dest, table);
                }
            }
            case "DialEnd" -> {
                if (open.remove(dest)) {
                    ended(event, dest);
                }
            }
            case "HangupRequest" -> causes.put(event.get("Uniqueid"), event.get("Cause"));
            case "Hangup" -> open.remove(event.get("Uniqueid"));
            default -> {
                // says nothing of a dial
            }
        }
    }

    private void dialled(String dest, ChannelTable table) {
        legs.add(dest);
        open.add(dest);
        failure = Reason.NONE;
        Optional<Channel> leg = table.get(dest);
        leg.filter(Channel::isLocal)
                .flatMap(local -> table.named(local.otherHalf()))
                .ifPresent(half -> follow(half.uniqueid()));
    }

    private void ended(AmiEvent dialEnd, String dest) {
        if (dialEnd.get("DialStatus").equals("ANSWER")) {
            answered = true;
        } else {
            failure = DialResult.reason(dialEnd, causes.getOrDefault(dest, ""));
        }
    }
}
