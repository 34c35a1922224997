package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferKind;
import org.calltransfer.api.TransferState;
import org.calltransfer.spi.FactKind;
import org.junit.Rule;
import org.junit.Test;

public class TenantComponentTest {

    @Rule
    public final Core core = new Core();

    private final FakeRegistry registry = new FakeRegistry();
    private final TenantIds ids = new TenantIds();

    @Test
    public void theServiceIsThereWhileTheConfigurationIs() {
        TenantComponent component = activate(values("acme"));
        assertThat(registry.tenants()).containsExactly("acme");
        assertThat(registry.service("acme").tenant()).isEqualTo("acme");
        component.withdraw();
        assertThat(registry.tenants()).isEmpty();
    }

    @Test
    public void aConfigurationThatBreaksARuleServesNobodyUntilItIsCorrected() {
        TenantComponent component = activate(values("No Name"));
        assertThat(registry.tenants()).isEmpty();
        component.change(null, values("acme"));
        assertThat(registry.tenants()).containsExactly("acme");
        component.withdraw();
        assertThat(registry.tenants()).isEmpty();
    }

    @Test
    public void aConfigurationThatIsChangedForTheWorseLeavesTheTenantAsItWas() {
        TenantComponent component = activate(values("acme"));
        CallTransferService before = registry.service("acme");
        component.change(null, values("No Name"));
        assertThat(registry.service("acme")).isSameAs(before);
        assertThat(before.calls()).hasSize(1);
    }

    @Test
    public void aChangeKeepsTheServiceAndItsTransfers() {
        TenantComponent component = activate(values("acme"));
        CallTransferService service = registry.service("acme");
        TransferDriver driver = core.start(service, TestCalls.oneStep()).isTold("dial 200");
        Map<String, Object> changed = values("acme");
        changed.put("preferred", "blind");
        component.change(null, changed);
        assertThat(registry.service("acme")).isSameAs(service);
        driver.sees(FactKind.CALLER_HUNG_UP).is(TransferState.ENDED);
        assertThat(service.transfer(TestCalls.auto()).chosen().kind()).isEqualTo(TransferKind.BLIND);
    }

    @Test
    public void aNewIdIsAnotherTenant() {
        TenantComponent component = activate(values("acme"));
        component.change(null, values("other"));
        assertThat(registry.tenants()).containsExactly("other");
    }

    @Test
    public void theSecondConfigurationOfATenantWaitsForTheFirstToGo() {
        TenantComponent first = activate(values("acme"));
        CallTransferService serving = registry.service("acme");
        TenantComponent second = activate(values("acme"));
        assertThat(registry.tenants()).containsExactly("acme");
        first.withdraw();
        assertThat(registry.tenants()).containsExactly("acme");
        assertThat(registry.service("acme")).isNotSameAs(serving);
        second.withdraw();
        assertThat(registry.tenants()).isEmpty();
    }

    @Test
    public void theSecondConfigurationMayGoFirst() {
        TenantComponent first = activate(values("acme"));
        activate(values("acme")).withdraw();
        assertThat(registry.tenants()).containsExactly("acme");
        first.withdraw();
        assertThat(registry.tenants()).isEmpty();
    }

    /** The configuration before gives the id up on its own thread. */
    @Test
    public void aTurnThatComesWhenTheConfigurationHasChangedIsLeft() {
        TenantComponent component = activate(values("acme"));
        component.change(null, values("other"));
        component.register("acme");
        component.register("other");
        assertThat(registry.tenants()).containsExactly("other");
        component.withdraw();
        component.register("other");
        assertThat(registry.tenants()).isEmpty();
    }

    @Test
    public void aTenantThatGoesBringsItsTransfersToAnEnd() throws Exception {
        TenantComponent component = activate(values("acme"));
        CallTransferService service = registry.service("acme");
        TransferDriver driver =
                core.start(service, TestCalls.oneStep()).isTold("dial 200").sees(FactKind.CONSULTING);
        CompletableFuture<Void> withdrawn = CompletableFuture.runAsync(component::withdraw);
        driver.isTold("dial 200", "cancel").sees(FactKind.CONNECTED_TO_TRANSFEROR);
        driver.ends(Outcome.RETURNED, Reason.PROVIDER_GONE);
        withdrawn.get(5, TimeUnit.SECONDS);
        RefusedRequestTest.assertRefused(() -> service.transfer(TestCalls.blind()), Reason.NO_PROVIDER);
    }

    @Test
    public void theTransfersOfAnotherTenantGoOn() {
        TenantComponent component = activate(values("other"));
        TransferDriver driver =
                core.start(TestCalls.oneStep()).isTold("dial 200").sees(FactKind.CONSULTING);
        component.withdraw();
        driver.is(TransferState.CONSULTING);
    }

    private TenantComponent activate(Map<String, Object> values) {
        return new TenantComponent(
                registry.context, null, values, core.providers, core.running, core.threads, core.notifier, ids);
    }

    private static Map<String, Object> values(String id) {
        Map<String, Object> values = new HashMap<>(TenantSettingsTest.VALUES);
        values.put("id", id);
        values.put("platforms", FakeProvider.PLATFORM);
        values.put("scope", FakeProvider.PLATFORM + ":*");
        return values;
    }
}
