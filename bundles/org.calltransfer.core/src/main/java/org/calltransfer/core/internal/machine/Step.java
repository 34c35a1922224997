package org.calltransfer.core.internal.machine;

import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;

/**
 * One cell of the table.
 *
 * @param next the phase to go to; the same phase if the stimulus is only to be remembered
 * @param action what the provider is told; null for nothing
 * @param outcome the outcome, where {@code next} is {@link Phase#ENDED}; else null
 * @param reason the reason that this cell gives; null if the stimulus brings its own or none is needed
 */
public record Step(Phase next, Action action, Outcome outcome, Reason reason) {

    static Step go(Phase next) {
        return new Step(next, null, null, null);
    }

    static Step end(Outcome outcome) {
        return new Step(Phase.ENDED, null, outcome, null);
    }

    Step doing(Action newAction) {
        return new Step(next, newAction, outcome, reason);
    }

    Step because(Reason newReason) {
        return new Step(next, action, outcome, newReason);
    }
}
