package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferState;
import org.calltransfer.spi.Check;
import org.calltransfer.spi.FactKind;
import org.junit.Rule;
import org.junit.Test;

/** Consultation whose destination is dialled once the caller is on hold. */
public class TwoStepConsultationTest {

    private static final Destination NOWHERE = new Destination("999");

    @Rule
    public final Core core = new Core();

    @Test
    public void isDialledAndCompleted() throws Exception {
        TransferDriver driver = held();
        assertThat(core.provider.checked).isEmpty();
        assertThat(driver.transfer.destination()).isEmpty();
        driver.transfer.dial(TestCalls.TARGET);
        driver.isTold("hold", "dial 200").sees(FactKind.DIALING, FactKind.RINGING, FactKind.CONSULTING);
        assertThat(core.provider.checked).containsExactly("200");
        assertThat(driver.transfer.destination()).contains(TestCalls.TARGET);
        driver.transfer.complete();
        driver.isTold("hold", "dial 200", "complete")
                .sees(FactKind.TRANSFEROR_GONE, FactKind.CONNECTED_TO_TARGET)
                .ends(Outcome.COMPLETED, Reason.NONE);
    }

    @Test
    public void aWrongDestinationLeavesTheCallerOnHold() throws Exception {
        TransferDriver driver = dialledWrong();
        driver.is(TransferState.HELD).isTold("hold");
        driver.transfer.dial(TestCalls.TARGET);
        driver.isTold("hold", "dial 200");
    }

    @Test
    public void aWrongDestinationDoesNotExplainWhatHappensToTheNext() throws Exception {
        TransferDriver driver = dialledWrong();
        driver.transfer.dial(TestCalls.TARGET);
        driver.isTold("hold", "dial 200")
                .sees(FactKind.TARGET_FAILED, Reason.BUSY)
                .isTold("hold", "dial 200", "cancel")
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.RETURNED, Reason.BUSY);
    }

    @Test
    public void isCancelledBeforeAnythingWasDialled() throws Exception {
        TransferDriver driver = held();
        driver.transfer.cancel();
        driver.isTold("hold", "cancel").sees(FactKind.CONNECTED_TO_TRANSFEROR).ends(Outcome.CANCELLED, Reason.NONE);
    }

    @Test
    public void aRefusedHoldFails() throws Exception {
        core.start(TestCalls.twoStep())
                .isTold("hold")
                .sees(FactKind.REFUSED, Reason.NOT_PERMITTED)
                .ends(Outcome.FAILED, Reason.NOT_PERMITTED);
    }

    @Test
    public void aMissingDestinationIsRefusedAndChangesNothing() {
        TransferDriver driver = held();
        assertThatThrownBy(() -> driver.transfer.dial(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("destination");
        driver.is(TransferState.HELD);
    }

    private TransferDriver held() {
        return core.start(TestCalls.twoStep())
                .isTold("hold")
                .is(TransferState.PREPARING)
                .sees(FactKind.HELD)
                .is(TransferState.HELD);
    }

    private TransferDriver dialledWrong() {
        core.provider.check = TwoStepConsultationTest::refuseNowhere;
        TransferDriver driver = held();
        driver.transfer.dial(NOWHERE);
        TransferDriver.soon().until(() -> driver.transfer.allowed().contains(TransferCommand.DIAL));
        return driver;
    }

    private static CompletableFuture<Check> refuseNowhere(Destination destination) {
        return CompletableFuture.completedFuture(
                destination.equals(NOWHERE)
                        ? new Check(Reason.INVALID_DESTINATION, "999 does not exist")
                        : Check.passed("it exists"));
    }
}
