package org.calltransfer.core.internal;

import static org.awaitility.Awaitility.await;

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
    /** Short, but long enough for a check on a busy machine. */
    private static final Duration COMPLETION = Duration.ofMillis(300);

    private static final Duration LONG = Duration.ofMinutes(1);

    @Rule
    public final Core core = new Core();

    @Test
    public void aTargetThatDoesNotAnswerGivesTheCallerBack() throws Exception {
        start(new TimeLimits(SHORT, LONG, LONG), TestCalls.oneStep())
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
        start(new TimeLimits(SHORT, LONG, COMPLETION), TestCalls.blind())
                .isTold("blind 200")
                .sees(FactKind.TRANSFEROR_GONE)
                .ends(Outcome.UNKNOWN, Reason.TIMED_OUT);
    }

    @Test
    public void aSwitchThatShowsNothingIsUnknown() throws Exception {
        start(new TimeLimits(LONG, LONG, COMPLETION), TestCalls.blind()).ends(Outcome.UNKNOWN, Reason.TIMED_OUT);
    }

    @Test
    public void aCallerWhoIsNotGivenBackIsUnknown() throws Exception {
        start(new TimeLimits(SHORT, LONG, COMPLETION), TestCalls.oneStep())
                .isTold("dial 200", "cancel", "close")
                .ends(Outcome.UNKNOWN, Reason.TIMED_OUT);
    }

    @Test
    public void aCancelThatReachedNobodyWaitsForTheLink() throws Exception {
        TransferDriver driver = start(new TimeLimits(LONG, LONG, COMPLETION), TestCalls.oneStep())
                .isTold("dial 200")
                .sees(FactKind.CONSULTING, FactKind.LINK_LOST);
        driver.transfer.cancel();
        await().during(COMPLETION.multipliedBy(2)).until(() -> driver.transfer.state() == TransferState.RETURNING);
        driver.sees(FactKind.LINK_BACK)
                .isTold("dial 200", "cancel", "cancel")
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.CANCELLED, Reason.NONE);
    }

    @Test
    public void aLinkThatStaysLostIsNotWaitedForForEver() throws Exception {
        TransferDriver driver = start(new TimeLimits(LONG, LONG, COMPLETION), TestCalls.oneStep())
                .isTold("dial 200")
                .sees(FactKind.CONSULTING, FactKind.LINK_LOST);
        driver.transfer.cancel();
        driver.ends(Outcome.UNKNOWN, Reason.TIMED_OUT);
    }

    @Test
    public void aCheckThatDoesNotEndFailsTheTransfer() throws Exception {
        core.provider.check = to -> new CompletableFuture<>();
        start(new TimeLimits(LONG, LONG, SHORT), TestCalls.blind()).ends(Outcome.FAILED, Reason.TIMED_OUT);
    }

    private TransferDriver start(TimeLimits limits, TransferRequest request) {
        return core.start(core.tenant(TestSettings.limitedTo(limits)), request);
    }
}
