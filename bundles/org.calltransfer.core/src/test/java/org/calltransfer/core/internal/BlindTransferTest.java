package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferState;
import org.calltransfer.spi.Check;
import org.calltransfer.spi.FactKind;
import org.junit.Rule;
import org.junit.Test;

public class BlindTransferTest {

    @Rule
    public final Core core = new Core();

    @Test
    public void isCompletedWhenCallerAndTargetWereSeenTogether() throws Exception {
        TransferDriver driver = core.start(TestCalls.blind()).isTold("blind 200");
        driver.is(TransferState.DIALING);
        driver.sees(FactKind.TRANSFEROR_GONE).is(TransferState.HANDED_OVER);
        driver.sees(FactKind.CONNECTED_TO_TARGET).ends(Outcome.COMPLETED, Reason.NONE);
        driver.isTold("blind 200", "close");
        assertThat(driver.transfer.evidence())
                .extracting("text")
                .containsExactly("saw TRANSFEROR_GONE", "saw CONNECTED_TO_TARGET");
    }

    @Test
    public void aCheckThatIsRefusedEndsItBeforeAnyCommand() throws Exception {
        core.provider.check =
                to -> CompletableFuture.completedFuture(new Check(Reason.INVALID_DESTINATION, "200 does not exist"));
        TransferDriver driver = core.start(TestCalls.blind());
        assertThat(driver.ends(Outcome.FAILED, Reason.INVALID_DESTINATION).text())
                .isEqualTo("check failed (invalid destination): 200 does not exist");
        driver.isTold("close");
    }

    @Test
    public void aRefusedBlindTransferFails() throws Exception {
        core.start(TestCalls.blind())
                .isTold("blind 200")
                .sees(FactKind.REFUSED, Reason.NOT_PERMITTED)
                .ends(Outcome.FAILED, Reason.NOT_PERMITTED);
    }

    @Test
    public void aBusyTargetGivesTheCallerBackWhereTheSwitchDoes() throws Exception {
        core.start(TestCalls.blind())
                .isTold("blind 200")
                .sees(FactKind.TARGET_FAILED, Reason.BUSY)
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.RETURNED, Reason.BUSY);
    }

    @Test
    public void aCallerWhomABusyTargetCostTheCallIsLost() throws Exception {
        core.start(TestCalls.blind())
                .isTold("blind 200")
                .sees(FactKind.TRANSFEROR_GONE)
                .sees(FactKind.TARGET_FAILED, Reason.BUSY)
                .sees(FactKind.CALLER_LOST)
                .ends(Outcome.LOST, Reason.BUSY);
    }
}
