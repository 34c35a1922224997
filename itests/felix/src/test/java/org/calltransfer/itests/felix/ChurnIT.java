package org.calltransfer.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.options;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallState;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferResult;
import org.calltransfer.api.TransferState;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Bundles and configurations go while a consultation is held: the caller is given back, and nothing is left waiting. */
public class ChurnIT extends FelixTest {

    private CallTransferService service;
    private Transfer transfer;

    @Configuration
    public Option[] configuration() {
        return options(FelixOptions.calltransfer(), FelixOptions.simulator(), FelixOptions.testing());
    }

    @Before
    public void consult() throws Exception {
        container.configure(
                "org.calltransfer.simulator",
                "sim",
                Map.of(
                        "platform", "sim",
                        "extensions", "101=Alice:answer,102=Bob:answer,203=Carol:answer",
                        "calls", "101-102",
                        "ringMillis", "50",
                        "answerMillis", "50"));
        container.configure(
                "org.calltransfer.tenant", "acme", Map.of("id", "acme", "platforms", "sim", "scope", "sim:*"));
        service = container.service(CallTransferService.class, "(tenant=acme)");
        await().until(() -> !service.calls().isEmpty());
        transfer = service.transfer(TransferRequest.consultative("sim:1", "102", new Destination("203")));
        await().until(() -> transfer.state() == TransferState.CONSULTING);
    }

    @After
    public void startAll() throws BundleException {
        for (Bundle bundle : ours()) {
            bundle.start();
        }
    }

    @Test
    public void theProvidersBundleIsStopped() throws Exception {
        bundle("org.calltransfer.simulator").stop();
        assertGivenBack();
        assertThat(service.platforms()).extracting("available").containsExactly(false);
        assertThat(refusal()).isEqualTo(Reason.NO_PROVIDER);
        assertNoThread("sim");
    }

    @Test
    public void theProvidersConfigurationIsDeleted() throws Exception {
        container.unconfigure("org.calltransfer.simulator", "sim");
        assertGivenBack();
        assertNoThread("sim");
    }

    @Test
    public void theTenantsConfigurationIsDeleted() throws Exception {
        container.unconfigure("org.calltransfer.tenant", "acme");
        assertGivenBack();
        assertThat(container.has(CallTransferService.class, "(tenant=acme)")).isFalse();
    }

    @Test
    public void theCoreIsStopped() throws Exception {
        bundle("org.calltransfer.core").stop();
        assertGivenBack();
        assertNoThread("command", "listener", "timer");
    }

    @Test
    public void aPlatformThatIsBackTransfersAgain() throws Exception {
        bundle("org.calltransfer.simulator").stop();
        bundle("org.calltransfer.simulator").start();
        await().until(() -> service.calls().stream().map(Call::state).toList().equals(List.of(CallState.TALKING)));
        Transfer next = service.transfer(TransferRequest.blind("sim:1", "102", new Destination("203")));
        assertThat(next.ended().toCompletableFuture().get(10, TimeUnit.SECONDS).outcome())
                .isEqualTo(Outcome.COMPLETED);
    }

    private void assertGivenBack() throws Exception {
        TransferResult result = transfer.ended().toCompletableFuture().get(10, TimeUnit.SECONDS);
        assertThat(result.outcome()).as("%s", transfer.timeline()).isEqualTo(Outcome.RETURNED);
        assertThat(result.reason()).isEqualTo(Reason.PROVIDER_GONE);
    }

    private Reason refusal() {
        try {
            service.transfer(TransferRequest.blind("sim:1", "102", new Destination("203")));
            throw new AssertionError("not refused");
        } catch (TransferRefusedException refused) {
            return refused.reason();
        }
    }

    private static void assertNoThread(String... parts) {
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .filteredOn(name ->
                        name.startsWith("calltransfer-") && Arrays.stream(parts).anyMatch(name::contains))
                .isEmpty());
    }

    private Bundle bundle(String name) {
        return ours().stream()
                .filter(bundle -> bundle.getSymbolicName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Bundle> ours() {
        return Arrays.stream(framework.getBundles())
                .filter(bundle -> bundle.getSymbolicName().matches("org\\.calltransfer\\.(core|simulator)"))
                .toList();
    }
}
