package org.calltransfer.core.internal;

import java.util.Optional;
import org.calltransfer.core.internal.machine.Stimulus;
import org.calltransfer.spi.FactKind;

/** The one place where a provider's facts become stimuli of the machine. */
final class Facts {

    private Facts() {}

    /** Returns the stimulus; empty for a fact that is only worth a note. */
    static Optional<Stimulus> stimulus(FactKind kind) {
        return Optional.ofNullable(
                switch (kind) {
                    case HELD -> Stimulus.CALLER_HELD;
                    case DIALING -> Stimulus.TARGET_DIALED;
                    case RINGING -> Stimulus.TARGET_RINGS;
                    case CONSULTING -> Stimulus.TARGET_TALKS;
                    case TRANSFEROR_GONE -> Stimulus.TRANSFEROR_GONE;
                    case CONNECTED_TO_TARGET -> Stimulus.CONNECTED_TO_TARGET;
                    case CONNECTED_TO_TRANSFEROR -> Stimulus.CONNECTED_TO_TRANSFEROR;
                    case TARGET_FAILED -> Stimulus.TARGET_FAILED;
                    case TARGET_GONE -> Stimulus.TARGET_GONE;
                    case CALLER_HUNG_UP -> Stimulus.CALLER_HUNG_UP;
                    case CALLER_LOST -> Stimulus.CALLER_LOST;
                    case CALLER_GONE_UNSEEN -> Stimulus.CALLER_GONE_UNSEEN;
                    case REFUSED -> Stimulus.REFUSED;
                    case LINK_LOST -> Stimulus.LINK_LOST;
                    case LINK_BACK -> Stimulus.LINK_BACK;
                    case NOTE -> null;
                });
    }
}
