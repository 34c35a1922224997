package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.core.internal.machine.Phase;
import org.calltransfer.core.internal.machine.Stimulus;
import org.calltransfer.core.internal.machine.TransferMachine;
import org.calltransfer.spi.FactKind;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** In every phase, what is shown as allowed is what is accepted, and that is what the machine knows. */
@RunWith(Parameterized.class)
public class AllowedCommandsTest {

    @Rule
    public final Core core = new Core();

    private final Phase phase;

    public AllowedCommandsTest(Phase phase) {
        this.phase = phase;
    }

    @Parameters(name = "{0}")
    public static Phase[] phases() {
        return Phase.values();
    }

    @Test
    public void allowedIsWhatIsAccepted() {
        for (TransferCommand command : TransferCommand.values()) {
            TransferDriver driver = in(phase);
            assertThat(driver.transfer.state()).isEqualTo(phase.shown());
            boolean known = TransferMachine.step(phase, Stimulus.valueOf(command.name()))
                    .isPresent();
            assertThat(driver.transfer.allowed().contains(command))
                    .as("%s allowed", command)
                    .isEqualTo(known);
            if (known) {
                give(driver.transfer, command);
            } else {
                refused(() -> give(driver.transfer, command));
                driver.is(phase.shown());
            }
            driver.sees(FactKind.CALLER_HUNG_UP);
        }
    }

    private static void refused(ThrowingCallable command) {
        RefusedRequestTest.assertRefused(command, Reason.INVALID_STATE);
    }

    private static void give(Transfer transfer, TransferCommand command) {
        switch (command) {
            case DIAL -> transfer.dial(TestCalls.TARGET);
            case COMPLETE -> transfer.complete();
            case CANCEL -> transfer.cancel();
        }
    }

    private TransferDriver in(Phase wanted) {
        return switch (wanted) {
            case PREPARING -> {
                core.provider.check = to -> new CompletableFuture<>();
                yield core.start(TestCalls.oneStep());
            }
            case TRANSFERRING -> core.start(TestCalls.blind()).isTold("blind 200");
            case HOLDING -> core.start(TestCalls.twoStep()).isTold("hold");
            case HELD -> in(Phase.HOLDING).sees(FactKind.HELD);
            case CHECKING -> {
                core.provider.check = to -> new CompletableFuture<>();
                yield commanded(in(Phase.HELD), TransferCommand.DIAL);
            }
            case DIALING -> core.start(TestCalls.oneStep()).isTold("dial 200");
            case RINGING -> in(Phase.DIALING).sees(FactKind.RINGING);
            case CONSULTING -> in(Phase.DIALING).sees(FactKind.CONSULTING);
            case COMPLETING_EARLY -> commanded(in(Phase.RINGING), TransferCommand.COMPLETE);
            case COMPLETING -> commanded(in(Phase.CONSULTING), TransferCommand.COMPLETE);
            case HANDED_OVER -> in(Phase.CONSULTING).sees(FactKind.TRANSFEROR_GONE);
            case CANCELLING -> commanded(in(Phase.CONSULTING), TransferCommand.CANCEL);
            case RETURNING -> in(Phase.DIALING).sees(FactKind.TARGET_FAILED);
            case ENDED -> in(Phase.TRANSFERRING).sees(FactKind.CONNECTED_TO_TARGET);
        };
    }

    private static TransferDriver commanded(TransferDriver driver, TransferCommand command) {
        give(driver.transfer, command);
        return driver;
    }
}
