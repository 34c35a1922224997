package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Support;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferKind;
import org.calltransfer.api.TransferState;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.Offer;
import org.junit.Rule;
import org.junit.Test;

/** Consultation that is set up and dialled in one step. */
public class ConsultationTest {

    @Rule
    public final Core core = new Core();

    @Test
    public void isCompletedOnRequest() throws Exception {
        TransferDriver driver = core.start(TestCalls.oneStep()).isTold("dial 200");
        driver.sees(FactKind.HELD, FactKind.DIALING).is(TransferState.DIALING);
        driver.sees(FactKind.RINGING).is(TransferState.RINGING);
        driver.sees(FactKind.CONSULTING).is(TransferState.CONSULTING);
        driver.transfer.complete();
        driver.isTold("dial 200", "complete").is(TransferState.CONSULTING);
        driver.sees(FactKind.TRANSFEROR_GONE).is(TransferState.HANDED_OVER);
        driver.sees(FactKind.CONNECTED_TO_TARGET).ends(Outcome.COMPLETED, Reason.NONE);
        driver.isTold("dial 200", "complete", "close");
    }

    @Test
    public void isCompletedWhenTheTransferorHangsUp() throws Exception {
        consulting()
                .sees(FactKind.TRANSFEROR_GONE, FactKind.CONNECTED_TO_TARGET)
                .ends(Outcome.COMPLETED, Reason.NONE);
    }

    @Test
    public void isCompletedWhileTheTargetRings() throws Exception {
        TransferDriver driver =
                core.start(TestCalls.oneStep()).isTold("dial 200").sees(FactKind.RINGING);
        driver.transfer.complete();
        driver.isTold("dial 200", "complete")
                .sees(FactKind.TRANSFEROR_GONE, FactKind.CONNECTED_TO_TARGET)
                .ends(Outcome.COMPLETED, Reason.NONE);
    }

    @Test
    public void isNotCompletedWhileTheTargetRingsWhereThePlatformCanNot() {
        Capabilities capabilities = Capabilities.NONE.with(Capability.COMPLETE_WHILE_RINGING, Support.NO);
        core.provider.offers = List.of(Offer.of("atxfer", TransferKind.CONSULTATIVE, capabilities));
        TransferDriver driver =
                core.start(TestCalls.oneStep()).isTold("dial 200").sees(FactKind.RINGING);
        assertThat(driver.transfer.allowed()).containsExactly(TransferCommand.CANCEL);
        driver.sees(FactKind.CONSULTING);
        assertThat(driver.transfer.allowed()).containsExactly(TransferCommand.COMPLETE, TransferCommand.CANCEL);
    }

    @Test
    public void isCancelledOnRequest() throws Exception {
        TransferDriver driver = consulting();
        driver.transfer.cancel();
        driver.isTold("dial 200", "cancel").is(TransferState.RETURNING);
        driver.sees(FactKind.CONNECTED_TO_TRANSFEROR).ends(Outcome.CANCELLED, Reason.NONE);
        driver.isTold("dial 200", "cancel", "close");
    }

    @Test
    public void isCancelledOnRequestWhileTheDestinationIsChecked() throws Exception {
        core.provider.check = to -> new CompletableFuture<>();
        TransferDriver driver = core.start(TestCalls.oneStep());
        driver.transfer.cancel();
        assertThat(driver.ends(Outcome.CANCELLED, Reason.NONE).text()).isEqualTo("cancel requested");
        driver.isTold("close");
    }

    @Test
    public void aCancelThatReachedNobodyIsRepeatedWhenTheLinkIsBack() throws Exception {
        TransferDriver driver = consulting();
        driver.transfer.cancel();
        driver.isTold("dial 200", "cancel")
                .sees(FactKind.NOTE)
                .sees(FactKind.REFUSED, Reason.UNREACHABLE)
                .is(TransferState.RETURNING)
                .sees(FactKind.LINK_BACK)
                .isTold("dial 200", "cancel", "cancel")
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.CANCELLED, Reason.NONE);
    }

    @Test
    public void aBusyTargetGivesTheCallerBack() throws Exception {
        TransferDriver driver = core.start(TestCalls.oneStep()).isTold("dial 200");
        driver.sees(FactKind.HELD, FactKind.DIALING).sees(FactKind.TARGET_FAILED, Reason.BUSY);
        driver.isTold("dial 200", "cancel").is(TransferState.RETURNING);
        assertThat(driver.sees(FactKind.CONNECTED_TO_TRANSFEROR)
                        .ends(Outcome.RETURNED, Reason.BUSY)
                        .text())
                .isEqualTo("caller and transferor are connected (busy)");
    }

    @Test
    public void aTargetThatHangsUpGivesTheCallerBack() throws Exception {
        consulting()
                .sees(FactKind.TARGET_GONE)
                .isTold("dial 200", "cancel")
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.RETURNED, Reason.TARGET_GONE);
    }

    @Test
    public void aRefusedCompletionGoesBackToTheTalkWithTheTarget() throws Exception {
        TransferDriver driver = consulting();
        driver.transfer.complete();
        driver.isTold("dial 200", "complete")
                .sees(FactKind.REFUSED, Reason.NOT_PERMITTED)
                .is(TransferState.CONSULTING);
        driver.sees(FactKind.TARGET_GONE)
                .isTold("dial 200", "complete", "cancel")
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.RETURNED, Reason.TARGET_GONE);
    }

    private TransferDriver consulting() {
        return core.start(TestCalls.oneStep())
                .isTold("dial 200")
                .sees(FactKind.HELD, FactKind.DIALING, FactKind.RINGING, FactKind.CONSULTING);
    }
}
