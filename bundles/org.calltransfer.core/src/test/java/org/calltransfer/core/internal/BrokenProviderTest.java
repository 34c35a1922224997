package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferState;
import org.calltransfer.core.internal.machine.Action;
import org.calltransfer.spi.FactKind;
import org.junit.Rule;
import org.junit.Test;

/** A provider that throws or hangs leaves no transfer without an end, and no caller on hold. */
public class BrokenProviderTest {

    @Rule
    public final Core core = new Core();

    @Test
    public void atTheBeginning() throws Exception {
        core.provider.broken.add("begin");
        assertThat(core.start(TestCalls.blind())
                        .ends(Outcome.FAILED, Reason.PROVIDER_FAILED)
                        .text())
                .isEqualTo("error in the provider (provider failed)");
    }

    @Test
    public void inABlindTransferOfWhichNobodyKnowsWhatWasDone() throws Exception {
        core.provider.broken.add("blind");
        core.start(TestCalls.blind()).isTold("blind 200", "close").ends(Outcome.UNKNOWN, Reason.PROVIDER_FAILED);
    }

    @Test
    public void inHold() throws Exception {
        core.provider.broken.add("hold");
        core.start(TestCalls.twoStep())
                .isTold("hold", "cancel")
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.RETURNED, Reason.PROVIDER_FAILED);
    }

    @Test
    public void inDialWithTheCallerOnHold() throws Exception {
        core.provider.broken.add("dial");
        TransferDriver driver = core.start(TestCalls.twoStep()).isTold("hold").sees(FactKind.HELD);
        driver.transfer.dial(TestCalls.TARGET);
        driver.isTold("hold", "dial 200", "cancel")
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.RETURNED, Reason.PROVIDER_FAILED);
    }

    @Test
    public void inCompleteWhichCanBeTriedAgain() throws Exception {
        core.provider.broken.add("complete");
        TransferDriver driver =
                core.start(TestCalls.oneStep()).isTold("dial 200").sees(FactKind.CONSULTING);
        driver.transfer.complete();
        TransferDriver.soon().until(() -> !driver.transfer.allowed().isEmpty());
        core.provider.broken.clear();
        driver.transfer.complete();
        driver.isTold("dial 200", "complete", "complete")
                .sees(FactKind.CONNECTED_TO_TARGET)
                .ends(Outcome.COMPLETED, Reason.NONE);
    }

    @Test
    public void inCancelAfterWhichOnlyFactsCount() throws Exception {
        core.provider.broken.add("cancel");
        TransferDriver driver =
                core.start(TestCalls.oneStep()).isTold("dial 200").sees(FactKind.CONSULTING);
        driver.transfer.cancel();
        driver.isTold("dial 200", "cancel")
                .is(TransferState.RETURNING)
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.CANCELLED, Reason.NONE);
    }

    @Test
    public void atTheEnd() throws Exception {
        core.provider.broken.add("close");
        core.start(TestCalls.blind())
                .isTold("blind 200")
                .sees(FactKind.CONNECTED_TO_TARGET)
                .isTold("blind 200", "close")
                .ends(Outcome.COMPLETED, Reason.NONE);
    }

    @Test
    public void hangingIsEndedByTheLimit() throws Exception {
        CountDownLatch returned = new CountDownLatch(1);
        core.provider.check = to -> {
            try {
                returned.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return new CompletableFuture<>();
        };
        Duration completion = Duration.ofMillis(50);
        TimeLimits limits = new TimeLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), completion);
        core.start(core.tenant(TestSettings.limitedTo(limits)), TestCalls.blind())
                .ends(Outcome.FAILED, Reason.TIMED_OUT);
        returned.countDown();
    }

    @Test
    public void commandsForWhichThereIsNoRoomAreLeftToTheLimits() {
        Assignment assignment = Proposal.of(
                        TestCalls.blind(),
                        Subject.of(TestCalls.talking(TestCalls.CALL), TestCalls.TRANSFEROR),
                        core.provider,
                        TestSettings.ACME)
                .required();
        ProviderCommands commands = new ProviderCommands(
                assignment,
                task -> {
                    throw new RejectedExecutionException("full");
                },
                fact -> {},
                (stimulus, reason, detail) -> true);
        commands.perform(Action.BLIND, TestCalls.TARGET);
        commands.close();
    }
}
