package org.calltransfer.core.internal.machine;

import static org.calltransfer.core.internal.machine.Phase.*;
import static org.calltransfer.core.internal.machine.Step.end;
import static org.calltransfer.core.internal.machine.Step.go;
import static org.calltransfer.core.internal.machine.Stimulus.*;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;

/**
 * The whole behaviour of a transfer as a table: phase and stimulus give the next phase, an action and perhaps the outcome.
 * It has no clock, no thread and no memory. A pair that is not in the table changes nothing; a command that is not in it is
 * refused.
 */
public final class TransferMachine {

    private static final Map<Phase, Map<Stimulus, Step>> TABLE = new EnumMap<>(Phase.class);

    static {
        // Nothing was done yet: whatever goes wrong leaves the original call as it was.
        in(PREPARING)
                .on(CHECKED_FOR_BLIND, go(TRANSFERRING).doing(Action.BLIND))
                .on(CHECKED_FOR_HOLD, go(HOLDING).doing(Action.HOLD))
                .on(CHECKED_FOR_DIAL, go(DIALING).doing(Action.DIAL))
                .on(CHECK_FAILED, end(Outcome.FAILED))
                .on(CANCEL, end(Outcome.CANCELLED).because(Reason.NONE))
                .on(TRANSFEROR_GONE, end(Outcome.FAILED).because(Reason.TRANSFEROR_GONE))
                .on(CALLER_HUNG_UP, end(Outcome.ABANDONED).because(Reason.CALLER_GONE))
                .on(CALLER_LOST, end(Outcome.ABANDONED).because(Reason.CALLER_GONE))
                .on(CALLER_GONE_UNSEEN, end(Outcome.ABANDONED).because(Reason.CALLER_GONE))
                .on(TIMED_OUT, end(Outcome.FAILED).because(Reason.TIMED_OUT))
                .on(LEAVING, end(Outcome.FAILED).because(Reason.PROVIDER_GONE))
                .on(PROVIDER_GONE, end(Outcome.FAILED).because(Reason.PROVIDER_GONE))
                .on(PROVIDER_FAILED, end(Outcome.FAILED).because(Reason.PROVIDER_FAILED));

        // A refused blind transfer touched nothing; one that broke may have. From the first sign that the caller moved,
        // only facts count.
        in(TRANSFERRING)
                .with(whereTheCallerEnds())
                .on(REFUSED, end(Outcome.FAILED))
                .on(PROVIDER_FAILED, end(Outcome.UNKNOWN).because(Reason.PROVIDER_FAILED))
                .on(TRANSFEROR_GONE, go(HANDED_OVER))
                .on(TARGET_FAILED, go(TRANSFERRING))
                .on(TARGET_GONE, go(TRANSFERRING).because(Reason.TARGET_GONE));

        in(HOLDING)
                .with(whileTheCallerIsHeld())
                .on(CALLER_HELD, go(HELD))
                .on(REFUSED, end(Outcome.FAILED))
                .on(PROVIDER_FAILED, giveBack(Reason.PROVIDER_FAILED))
                .on(TRANSFEROR_GONE, go(HANDED_OVER).because(Reason.TRANSFEROR_GONE));

        in(HELD).with(whileTheCallerIsHeld())
                .on(DIAL, go(CHECKING).doing(Action.CHECK))
                .on(TRANSFEROR_GONE, go(HANDED_OVER).because(Reason.TRANSFEROR_GONE));

        // A slip of the finger ends nothing: the caller stays on hold and another destination can be given.
        in(CHECKING)
                .with(whileTheCallerIsHeld())
                .on(CHECKED_FOR_DIAL, go(DIALING).doing(Action.DIAL))
                .on(CHECK_FAILED, go(HELD))
                .on(TRANSFEROR_GONE, go(HANDED_OVER).because(Reason.TRANSFEROR_GONE));

        // A refused dial touched nothing: for a caller who was held before, the provider reports a failed target
        // instead. One that broke may have left the caller on hold.
        in(DIALING)
                .with(whileTheCallerIsHeld())
                .with(whileTheTargetIsCalled())
                .on(TARGET_RINGS, go(RINGING))
                .on(REFUSED, end(Outcome.FAILED))
                .on(PROVIDER_FAILED, giveBack(Reason.PROVIDER_FAILED));

        in(RINGING)
                .with(whileTheCallerIsHeld())
                .with(whileTheTargetIsCalled())
                .on(COMPLETE, go(COMPLETING_EARLY).doing(Action.COMPLETE));

        // If the caller leaves now, transferor and target go on talking.
        in(CONSULTING)
                .with(whileTheCallerIsHeld())
                .on(COMPLETE, go(COMPLETING).doing(Action.COMPLETE))
                .on(TRANSFEROR_GONE, go(HANDED_OVER))
                .on(TARGET_GONE, giveBack(Reason.TARGET_GONE));

        in(COMPLETING_EARLY)
                .with(whereTheCallerEnds())
                .on(TARGET_TALKS, go(COMPLETING))
                .on(TRANSFEROR_GONE, go(HANDED_OVER))
                .on(TARGET_FAILED, go(RETURNING).doing(Action.CANCEL))
                .on(TARGET_GONE, giveBack(Reason.TARGET_GONE))
                .on(REFUSED, go(RINGING))
                .on(PROVIDER_FAILED, go(RINGING));

        in(COMPLETING)
                .with(whereTheCallerEnds())
                .on(TRANSFEROR_GONE, go(HANDED_OVER))
                .on(TARGET_GONE, giveBack(Reason.TARGET_GONE))
                .on(REFUSED, go(CONSULTING))
                .on(PROVIDER_FAILED, go(CONSULTING));

        // Nobody is left to give the caller back: what failed is remembered as the reason for what follows.
        in(HANDED_OVER)
                .with(whereTheCallerEnds())
                .on(TARGET_FAILED, go(HANDED_OVER))
                .on(TARGET_GONE, go(HANDED_OVER).because(Reason.TARGET_GONE));

        // A cancel that was given while the link was lost has reached nobody.
        in(CANCELLING)
                .with(whereTheCallerEnds())
                .on(LINK_BACK, go(CANCELLING).doing(Action.CANCEL))
                .on(CONNECTED_TO_TRANSFEROR, end(Outcome.CANCELLED).because(Reason.NONE))
                .on(TRANSFEROR_GONE, go(CANCELLING).because(Reason.TRANSFEROR_GONE))
                .on(PROVIDER_FAILED, go(CANCELLING));

        in(RETURNING)
                .with(whereTheCallerEnds())
                .on(LINK_BACK, go(RETURNING).doing(Action.CANCEL))
                .on(TRANSFEROR_GONE, go(RETURNING).because(Reason.TRANSFEROR_GONE))
                .on(PROVIDER_FAILED, go(RETURNING));
    }

    private TransferMachine() {}

    /** Returns what the stimulus does in the phase; empty if nothing. */
    public static Optional<Step> step(Phase phase, Stimulus stimulus) {
        return Optional.ofNullable(TABLE.getOrDefault(phase, Map.of()).get(stimulus));
    }

    /** The ends that are the same once the caller may have been moved. Silence is never taken for a success. */
    private static Row whereTheCallerEnds() {
        return new Row()
                .on(CONNECTED_TO_TARGET, end(Outcome.COMPLETED).because(Reason.NONE))
                .on(CONNECTED_TO_TRANSFEROR, end(Outcome.RETURNED))
                .on(CALLER_HUNG_UP, end(Outcome.ABANDONED).because(Reason.CALLER_GONE))
                .on(CALLER_LOST, end(Outcome.LOST))
                .on(CALLER_GONE_UNSEEN, end(Outcome.UNKNOWN).because(Reason.NOT_OBSERVED))
                .on(TIMED_OUT, end(Outcome.UNKNOWN).because(Reason.TIMED_OUT))
                .on(PROVIDER_GONE, end(Outcome.UNKNOWN).because(Reason.PROVIDER_GONE));
    }

    /** As long as the transferor is there, the caller can be given back. */
    private static Row whileTheCallerIsHeld() {
        return whereTheCallerEnds()
                .on(CANCEL, go(CANCELLING).doing(Action.CANCEL))
                .on(TIMED_OUT, giveBack(Reason.TIMED_OUT))
                .on(LEAVING, giveBack(Reason.PROVIDER_GONE));
    }

    /** Without the caller nobody needs a target that has not answered. */
    private static Row whileTheTargetIsCalled() {
        return new Row()
                .on(TARGET_TALKS, go(CONSULTING))
                .on(TARGET_FAILED, go(RETURNING).doing(Action.CANCEL))
                .on(TARGET_GONE, giveBack(Reason.TARGET_GONE))
                .on(TRANSFEROR_GONE, go(HANDED_OVER))
                .on(TIMED_OUT, giveBack(Reason.NO_ANSWER))
                .on(CALLER_HUNG_UP, end(Outcome.ABANDONED).doing(Action.CANCEL).because(Reason.CALLER_GONE))
                .on(CALLER_LOST, end(Outcome.LOST).doing(Action.CANCEL))
                .on(
                        CALLER_GONE_UNSEEN,
                        end(Outcome.UNKNOWN).doing(Action.CANCEL).because(Reason.NOT_OBSERVED));
    }

    private static Step giveBack(Reason reason) {
        return go(RETURNING).doing(Action.CANCEL).because(reason);
    }

    private static Row in(Phase phase) {
        Row row = new Row();
        TABLE.put(phase, row.cells);
        return row;
    }

    /** The cells of one phase; where two state the same stimulus, the later one counts. */
    private static final class Row {

        private final Map<Stimulus, Step> cells = new EnumMap<>(Stimulus.class);

        Row on(Stimulus stimulus, Step step) {
            cells.put(stimulus, step);
            return this;
        }

        Row with(Row other) {
            cells.putAll(other.cells);
            return this;
        }
    }
}
