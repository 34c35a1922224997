package org.calltransfer.core.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferState;
import org.calltransfer.spi.FactKind;
import org.junit.Rule;
import org.junit.Test;

public class TimeLimitTest {

    private static final Duration SHORT = Duration.ofMillis(40);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Rule
    public final Core core = new Core();

    @Test
    public void aTargetThatDoesNotAnswerGivesTheCallerBack() throws Exception {
        start(new TimeLimits(SHORT, LONG, LONG), TestCalls.oneStep())
                .isTold("dial 200")
                .sees(FactKind.HELD, FactKind.DIALING, FactKind.RINGING)
                .isTold("dial 200", "cancel")
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.RETURNED, Reason.NO_ANSWER);
    }

    @Test
    public void aConsultationThatLastsTooLongGivesTheCallerBack() throws Exception {
        start(new TimeLimits(LONG, SHORT, LONG), TestCalls.oneStep())
                .isTold("dial 200")
                .sees(FactKind.CONSULTING)
                .isTold("dial 200", "cancel")
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.RETURNED, Reason.TIMED_OUT);
    }

    @Test
    public void aCallerWhoIsHeldTooLongIsGivenBack() throws Exception {
        start(new TimeLimits(LONG, SHORT, LONG), TestCalls.twoStep())
                .isTold("hold")
                .sees(FactKind.HELD)
                .isTold("hold", "cancel")
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.RETURNED, Reason.TIMED_OUT);
    }

    @Test
    public void anUnfinishedHandOverIsUnknown() throws Exception {
        start(new TimeLimits(SHORT, LONG, SHORT), TestCalls.blind())
                .isTold("blind 200")
                .sees(FactKind.TRANSFEROR_GONE)
                .ends(Outcome.UNKNOWN, Reason.TIMED_OUT);
    }

    @Test
    public void aSwitchThatShowsNothingIsUnknown() throws Exception {
        start(new TimeLimits(LONG, LONG, SHORT), TestCalls.blind()).ends(Outcome.UNKNOWN, Reason.TIMED_OUT);
    }

    @Test
    public void aCallerWhoIsNotGivenBackIsUnknown() throws Exception {
        start(new TimeLimits(SHORT, LONG, SHORT), TestCalls.oneStep())
                .isTold("dial 200", "cancel", "close")
                .ends(Outcome.UNKNOWN, Reason.TIMED_OUT);
    }

    @Test
    public void aCheckThatDoesNotEndFailsTheTransfer() throws Exception {
        core.provider.check = to -> new CompletableFuture<>();
        start(new TimeLimits(LONG, LONG, SHORT), TestCalls.blind()).ends(Outcome.FAILED, Reason.TIMED_OUT);
    }

    @Test
    public void theLimitOfAnEarlierPhaseDoesNotHitALaterOne() throws Exception {
        TransferDriver driver = start(new TimeLimits(SHORT, LONG, LONG), TestCalls.oneStep())
                .isTold("dial 200")
                .sees(FactKind.CONSULTING);
        CompletableFuture<Void> longAfter = new CompletableFuture<>();
        core.threads.after(SHORT.multipliedBy(3), () -> longAfter.complete(null));
        longAfter.join();
        driver.is(TransferState.CONSULTING).isTold("dial 200");
    }

    private TransferDriver start(TimeLimits limits, TransferRequest request) {
        return core.start(core.tenant(TestSettings.limitedTo(limits)), request);
    }
}
