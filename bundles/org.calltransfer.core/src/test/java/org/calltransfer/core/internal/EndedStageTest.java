package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferResult;
import org.calltransfer.spi.FactKind;
import org.junit.Rule;
import org.junit.Test;

/** The stage that an application gets belongs to the service. */
public class EndedStageTest {

    @Rule
    public final Core core = new Core();

    @Test
    public void whatAReceiverDoesToItConcernsTheReceiverAlone() throws Exception {
        TransferDriver driver = core.start(TestCalls.blind()).isTold("blind 200");
        TransferResult lie = new TransferResult(Outcome.COMPLETED, Reason.NONE, "a lie", null);
        assertThatThrownBy(() -> ((CompletableFuture<TransferResult>) driver.transfer.ended()).complete(lie))
                .isInstanceOf(UnsupportedOperationException.class);
        driver.transfer.ended().toCompletableFuture().complete(lie);
        driver.transfer.ended().toCompletableFuture().cancel(true);
        driver.sees(FactKind.CALLER_LOST).ends(Outcome.LOST, Reason.NOT_OBSERVED);
    }

    @Test
    public void itsDependentsRunOnAThreadOfTheService() throws Exception {
        TransferDriver driver = core.start(TestCalls.blind()).isTold("blind 200");
        CompletableFuture<String> thread = driver.transfer
                .ended()
                .thenApply(result -> Thread.currentThread().getName())
                .toCompletableFuture();
        driver.sees(FactKind.CONNECTED_TO_TARGET);
        assertThat(thread.get(5, TimeUnit.SECONDS)).startsWith("calltransfer-listener-");
    }

    @Test
    public void aDependentThatThrowsConcernsItselfAlone() throws Exception {
        TransferDriver driver = core.start(TestCalls.blind()).isTold("blind 200");
        driver.transfer.ended().thenRun(() -> {
            throw new IllegalStateException("dependent");
        });
        driver.sees(FactKind.CONNECTED_TO_TARGET).ends(Outcome.COMPLETED, Reason.NONE);
    }

    @Test
    public void whoHearsOfTheEndCanTransferTheCallAgain() throws Exception {
        TransferDriver driver = core.start(TestCalls.blind()).isTold("blind 200");
        CompletableFuture<String> next = driver.transfer
                .ended()
                .thenApply(result -> core.service.transfer(TestCalls.oneStep()).id())
                .toCompletableFuture();
        driver.sees(FactKind.REFUSED);
        assertThat(core.service.find(next.get(5, TimeUnit.SECONDS))).isPresent();
    }

    @Test
    public void theResultAndTheTimeLineCanBeReadByPeople() throws Exception {
        TransferDriver driver = core.start(TestCalls.oneStep()).isTold("dial 200");
        driver.sees(FactKind.DIALING, FactKind.RINGING)
                .sees(FactKind.TARGET_FAILED, Reason.NO_ANSWER)
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.RETURNED, Reason.NO_ANSWER);
        assertThat(driver.transfer.timeline())
                .extracting(entry -> entry.state() + ": " + entry.text())
                .containsExactly(
                        "PREPARING: consultative by atxfer on pbx",
                        "DIALING: destination checked: 200 exists",
                        "DIALING: target is being called",
                        "RINGING: target rings",
                        "RETURNING: target can not be had (no answer)",
                        "ENDED: RETURNED: caller and transferor are connected (no answer)");
    }
}
