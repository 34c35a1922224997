package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferState;
import org.calltransfer.spi.FactKind;
import org.junit.Rule;
import org.junit.Test;

/** A provider that goes takes its transfers to a defined end. */
public class DrainTest {

    @Rule
    public final Core core = new Core();

    @Rule
    public final Core impatient = new Core(Duration.ofMillis(20));

    @Test
    public void aConsultationIsCancelledAndTheCallerGivenBack() throws Exception {
        TransferDriver driver = consulting(core);
        CompletableFuture<Void> unbound = unbind();
        driver.isTold("dial 200", "cancel").is(TransferState.RETURNING);
        assertThat(unbound).isNotDone();
        driver.sees(FactKind.CONNECTED_TO_TRANSFEROR).ends(Outcome.RETURNED, Reason.PROVIDER_GONE);
        unbound.get(5, TimeUnit.SECONDS);
        driver.isTold("dial 200", "cancel", "close");
    }

    @Test
    public void aCallerWhoDoesNotComeBackIsUnknown() throws Exception {
        TransferDriver driver = consulting(impatient);
        impatient.providers.unbind(impatient.reference);
        driver.ends(Outcome.UNKNOWN, Reason.PROVIDER_GONE);
        driver.isTold("dial 200", "cancel", "close");
    }

    @Test
    public void aHandOverMayFinish() throws Exception {
        TransferDriver driver =
                core.start(TestCalls.blind()).isTold("blind 200").sees(FactKind.TRANSFEROR_GONE);
        CompletableFuture<Void> unbound = unbind();
        driver.sees(FactKind.CONNECTED_TO_TARGET).ends(Outcome.COMPLETED, Reason.NONE);
        unbound.get(5, TimeUnit.SECONDS);
    }

    @Test
    public void whatHasNotBegunFails() throws Exception {
        core.provider.check = to -> new CompletableFuture<>();
        TransferDriver driver = core.start(TestCalls.blind());
        unbind().get(5, TimeUnit.SECONDS);
        driver.ends(Outcome.FAILED, Reason.PROVIDER_GONE);
    }

    @Test
    public void requestsAreRefusedMeanwhile() throws Exception {
        TransferDriver driver = consulting(core);
        CompletableFuture<Void> unbound = unbind();
        driver.isTold("dial 200", "cancel");
        RefusedRequestTest.assertRefused(() -> core.service.transfer(TestCalls.blind()), Reason.NO_PROVIDER);
        driver.sees(FactKind.CONNECTED_TO_TRANSFEROR);
        unbound.get(5, TimeUnit.SECONDS);
    }

    @Test
    public void theTransfersOfAnotherProviderGoOn() throws Exception {
        TransferDriver driver = consulting(core);
        core.providers.unbind(core.bind(new FakeProvider(), "other"));
        driver.is(TransferState.CONSULTING).isTold("dial 200");
    }

    /** The provider closes what it needs as soon as it is let go. */
    @Test
    public void theProviderIsLetGoAfterItHasTakenTheLastCommand() throws Exception {
        TransferDriver driver = consulting(core);
        CompletableFuture<Void> closing = new CompletableFuture<>();
        core.provider.meanwhile.put("close", closing::join);
        CompletableFuture<Void> unbound = unbind();
        driver.isTold("dial 200", "cancel")
                .sees(FactKind.CONNECTED_TO_TRANSFEROR)
                .ends(Outcome.RETURNED, Reason.PROVIDER_GONE);
        assertThat(unbound).isNotDone();
        closing.complete(null);
        unbound.get(5, TimeUnit.SECONDS);
    }

    private static TransferDriver consulting(Core core) {
        return core.start(TestCalls.oneStep()).isTold("dial 200").sees(FactKind.CONSULTING);
    }

    private CompletableFuture<Void> unbind() {
        return CompletableFuture.runAsync(() -> core.providers.unbind(core.reference));
    }
}
