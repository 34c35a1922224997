package org.calltransfer.simulator;

import java.time.Duration;
import java.util.Objects;

/**
 * What an extension does when it is called.
 *
 * @param reaction how it reacts; never null
 * @param ringing how long it rings before: zero to one hour, and zero for a reaction without ringing; never null
 */
public record Behaviour(Reaction reaction, Duration ringing) {

    /** The longest that an extension may ring. */
    public static final Duration LONGEST = Duration.ofHours(1);

    /** Checks the time. */
    public Behaviour {
        Objects.requireNonNull(reaction, "reaction");
        if (ringing.isNegative() || ringing.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("ringing: zero to one hour is required");
        }
        if (!rings(reaction) && !ringing.isZero()) {
            throw new IllegalArgumentException("ringing: an extension that is " + reaction + " does not ring");
        }
    }

    /** An extension that answers after it has rung for the given time. */
    public static Behaviour answerAfter(Duration ringing) {
        return new Behaviour(Reaction.ANSWER, ringing);
    }

    /** An extension on which the PBX gives up after it has rung for the given time. */
    public static Behaviour noAnswerAfter(Duration ringing) {
        return new Behaviour(Reaction.NO_ANSWER, ringing);
    }

    /** An extension that declines after it has rung for the given time. */
    public static Behaviour rejectAfter(Duration ringing) {
        return new Behaviour(Reaction.REJECT, ringing);
    }

    /** An extension that is busy. */
    public static Behaviour busy() {
        return new Behaviour(Reaction.BUSY, Duration.ZERO);
    }

    /** An extension whose device can not be reached. */
    public static Behaviour unreachable() {
        return new Behaviour(Reaction.UNREACHABLE, Duration.ZERO);
    }

    private static boolean rings(Reaction reaction) {
        return reaction != Reaction.BUSY && reaction != Reaction.UNREACHABLE;
    }
}
