package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferKind;
import org.junit.Rule;
import org.junit.Test;

/** Requests that meet with a change: of the provider, of the tenant, of its configuration. */
public class LateRequestTest {

    @Rule
    public final Core core = new Core();

    @Test
    public void aProviderThatLeavesMeanwhileIsGivenNothing() throws Exception {
        core.provider.meanwhile.put("offers", () -> core.providers.unbind(core.reference));
        core.start(TestCalls.blind()).ends(Outcome.FAILED, Reason.PROVIDER_GONE);
        assertThat(core.provider.begun()).isZero();
    }

    @Test
    public void aProviderThatIsOutrankedMeanwhileIsStillThere() {
        core.provider.meanwhile.put("offers", () -> core.bind(new FakeProvider(), FakeProvider.PLATFORM));
        core.start(TestCalls.blind()).isTold("blind 200");
    }

    @Test
    public void aTenantThatLeavesMeanwhileStartsNothing() throws Exception {
        core.provider.meanwhile.put("offers", core.service::withdraw);
        core.start(TestCalls.blind()).ends(Outcome.FAILED, Reason.PROVIDER_GONE);
        assertThat(core.provider.begun()).isZero();
    }

    @Test
    public void aTenantThatHasLeftRefuses() {
        core.service.withdraw();
        RefusedRequestTest.assertRefused(() -> core.service.transfer(TestCalls.blind()), Reason.NO_PROVIDER);
        RefusedRequestTest.assertRefused(() -> core.service.plan(TestCalls.blind()), Reason.NO_PROVIDER);
    }

    @Test
    public void aRequestIsSettledUnderTheConfigurationThatItCameUnder() {
        core.provider.meanwhile.put("offers", () -> core.service.settings(TestSettings.preferring(TransferKind.BLIND)));
        assertThat(core.start(TestCalls.auto()).transfer.chosen().kind()).isEqualTo(TransferKind.CONSULTATIVE);
    }

    @Test
    public void theNextRequestIsSettledUnderTheNewConfiguration() {
        core.service.settings(TestSettings.preferring(TransferKind.BLIND));
        assertThat(core.start(TestCalls.auto()).transfer.chosen().kind()).isEqualTo(TransferKind.BLIND);
    }
}
