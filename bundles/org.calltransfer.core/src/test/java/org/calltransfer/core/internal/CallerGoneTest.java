package org.calltransfer.core.internal;

import java.util.concurrent.CompletableFuture;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.spi.FactKind;
import org.junit.Rule;
import org.junit.Test;

/** The caller hangs up, or is dropped, wherever the transfer is. */
public class CallerGoneTest {

    @Rule
    public final Core core = new Core();

    @Test
    public void whileTheDestinationIsChecked() throws Exception {
        core.provider.check = to -> new CompletableFuture<>();
        abandoned(core.start(TestCalls.oneStep()), "close");
    }

    @Test
    public void duringABlindTransfer() throws Exception {
        abandoned(core.start(TestCalls.blind()).isTold("blind 200"), "blind 200", "close");
    }

    @Test
    public void onHold() throws Exception {
        abandoned(core.start(TestCalls.twoStep()).isTold("hold").sees(FactKind.HELD), "hold", "close");
    }

    @Test
    public void whileTheTargetIsCalledWhoIsThenLeftAlone() throws Exception {
        abandoned(core.start(TestCalls.oneStep()).isTold("dial 200"), "dial 200", "cancel", "close");
    }

    @Test
    public void whileTheTargetRingsWhoIsThenLeftAlone() throws Exception {
        TransferDriver driver =
                core.start(TestCalls.oneStep()).isTold("dial 200").sees(FactKind.RINGING);
        abandoned(driver, "dial 200", "cancel", "close");
    }

    @Test
    public void duringTheConsultationWhichGoesOn() throws Exception {
        abandoned(consulting(), "dial 200", "close");
    }

    @Test
    public void duringCompletion() throws Exception {
        TransferDriver driver = consulting();
        driver.transfer.complete();
        abandoned(driver, "dial 200", "complete", "close");
    }

    @Test
    public void afterTheHandOver() throws Exception {
        abandoned(consulting().sees(FactKind.TRANSFEROR_GONE), "dial 200", "close");
    }

    @Test
    public void onTheWayBack() throws Exception {
        TransferDriver driver = consulting();
        driver.transfer.cancel();
        abandoned(driver, "dial 200", "cancel", "close");
    }

    @Test
    public void aCallerWhoWasDroppedIsLost() throws Exception {
        consulting().sees(FactKind.CALLER_LOST).ends(Outcome.LOST, Reason.NOT_OBSERVED);
    }

    @Test
    public void whoEndedACallUnseenIsNotGuessed() throws Exception {
        consulting().sees(FactKind.CALLER_GONE_UNSEEN).ends(Outcome.UNKNOWN, Reason.NOT_OBSERVED);
    }

    @Test
    public void aTargetThatRingsForACallerWhoIsGoneUnseenIsLeftAlone() throws Exception {
        TransferDriver driver =
                core.start(TestCalls.oneStep()).isTold("dial 200").sees(FactKind.RINGING);
        driver.sees(FactKind.CALLER_GONE_UNSEEN).ends(Outcome.UNKNOWN, Reason.NOT_OBSERVED);
        driver.isTold("dial 200", "cancel", "close");
    }

    @Test
    public void aCallerWhoWasDroppedBeforeAnythingWasDoneIsNotLostByTheTransfer() throws Exception {
        core.provider.check = to -> new CompletableFuture<>();
        core.start(TestCalls.blind()).sees(FactKind.CALLER_LOST).ends(Outcome.ABANDONED, Reason.CALLER_GONE);
    }

    private TransferDriver consulting() {
        return core.start(TestCalls.oneStep()).isTold("dial 200").sees(FactKind.CONSULTING);
    }

    private static void abandoned(TransferDriver driver, String... commands) throws Exception {
        driver.sees(FactKind.CALLER_HUNG_UP).ends(Outcome.ABANDONED, Reason.CALLER_GONE);
        driver.isTold(commands);
    }
}
