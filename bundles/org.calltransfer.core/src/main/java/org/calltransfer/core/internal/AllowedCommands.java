package org.calltransfer.core.internal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Support;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.core.internal.machine.Phase;
import org.calltransfer.core.internal.machine.Stimulus;
import org.calltransfer.core.internal.machine.TransferMachine;

/** Which commands are accepted: those that the machine knows in the phase and that the chosen way can do. */
final class AllowedCommands {

    private AllowedCommands() {}

    static Set<TransferCommand> in(Phase phase, Capabilities capabilities) {
        Set<TransferCommand> allowed = EnumSet.noneOf(TransferCommand.class);
        for (TransferCommand command : TransferCommand.values()) {
            if (TransferMachine.step(phase, stimulus(command)).isPresent() && able(command, phase, capabilities)) {
                allowed.add(command);
            }
        }
        return allowed;
    }

    /** Refuses a command that is not accepted now. */
    static void require(TransferCommand command, Phase phase, Capabilities capabilities) {
        Set<TransferCommand> allowed = in(phase, capabilities);
        if (!allowed.contains(command)) {
            throw new TransferRefusedException(
                    Reason.INVALID_STATE,
                    command.name().toLowerCase(Locale.ROOT) + " is not possible while the transfer is " + phase.shown()
                            + "; allowed now: " + allowed);
        }
    }

    static Stimulus stimulus(TransferCommand command) {
        return switch (command) {
            case DIAL -> Stimulus.DIAL;
            case COMPLETE -> Stimulus.COMPLETE;
            case CANCEL -> Stimulus.CANCEL;
        };
    }

    private static boolean able(TransferCommand command, Phase phase, Capabilities capabilities) {
        return command != TransferCommand.COMPLETE
                || phase != Phase.RINGING
                || capabilities.of(Capability.COMPLETE_WHILE_RINGING) != Support.NO;
    }
}
