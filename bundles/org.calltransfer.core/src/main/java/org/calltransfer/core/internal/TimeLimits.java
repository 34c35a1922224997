package org.calltransfer.core.internal;

import java.time.Duration;
import org.calltransfer.core.internal.machine.Phase;

/**
 * How long a transfer may stay in each phase.
 *
 * @param noAnswer for a target that is called
 * @param consultation for hold without a destination, and for the talk with the target
 * @param completion for the switch, to do what it was told
 */
record TimeLimits(Duration noAnswer, Duration consultation, Duration completion) {

    Duration of(Phase phase) {
        return switch (phase) {
            case DIALING, RINGING -> noAnswer;
            case HELD, CONSULTING -> consultation;
            case HANDED_OVER -> noAnswer.plus(completion);
            default -> completion;
        };
    }
}
