package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.calltransfer.api.Call;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Platform;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferKind;
import org.calltransfer.spi.Check;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.Scope;
import org.junit.Rule;
import org.junit.Test;

/** A provider that fails when it is asked something is a platform that is not available. */
public class GuardedProviderTest {

    @Rule
    public final Core core = new Core();

    private final FakeProvider other = new FakeProvider();

    @Test
    public void theOtherPlatformsAreServedAsBefore() {
        core.bind(other, "other");
        other.calls = List.of(TestCalls.talking("other-call"));
        TenantService both = core.tenant(new TenantSettings(
                "acme",
                Map.of(FakeProvider.PLATFORM, Scope.WHOLE, "other", Scope.WHOLE),
                TransferKind.CONSULTATIVE,
                TestSettings.limits(),
                100,
                100));
        core.provider.broken.addAll(List.of("status", "calls"));
        assertThat(both.calls()).extracting(Call::id).containsExactly("other-call");
        assertThat(both.platforms()).extracting(Platform::available).containsExactlyInAnyOrder(false, true);
        core.provider.broken.clear();
        assertThat(both.calls()).hasSize(2);
    }

    @Test
    public void aBrokenStatusTellsWhy() {
        core.provider.broken.add("status");
        Platform platform = core.service.platforms().get(0);
        assertThat(platform.name()).isEqualTo("pbx");
        assertThat(platform.text()).isEqualTo("the provider failed; see its log");
        RefusedRequestTest.assertRefused(() -> core.service.transfer(TestCalls.blind()), Reason.NO_PROVIDER);
    }

    @Test
    public void detailsThatCanNotBeReadAreNone() {
        GuardedProvider guarded = new GuardedProvider(FakeProvider.PLATFORM, core.provider);
        core.provider.details = Collections.singletonMap("version", null);
        assertThat(guarded.details()).isEmpty();
        core.provider.details = Map.of("version", "1");
        assertThat(guarded.details()).containsExactly(entry("version", "1"));
        core.provider.broken.add("details");
        assertThat(guarded.details()).isEmpty();
    }

    @Test
    public void brokenOffersRefuseTheRequest() {
        core.provider.broken.add("offers");
        assertThatThrownBy(() -> core.service.transfer(TestCalls.blind()))
                .hasMessage("the provider of pbx could not tell what it can do");
        RefusedRequestTest.assertRefused(() -> core.service.plan(TestCalls.blind()), Reason.PROVIDER_FAILED);
        assertThat(core.service.transfers()).isEmpty();
    }

    @Test
    public void aCheckThatThrowsFailsTheTransfer() throws Exception {
        core.provider.broken.add("check");
        assertThat(core.start(TestCalls.blind())
                        .ends(Outcome.FAILED, Reason.PROVIDER_FAILED)
                        .text())
                .isEqualTo("check failed (provider failed): the provider of pbx could not check 200");
    }

    @Test
    public void aCheckThatEndsWithADefectFailsTheTransfer() throws Exception {
        failsWith(CompletableFuture.failedFuture(new IllegalStateException("defect")));
        failsWith(CompletableFuture.completedFuture(null));
        failsWith(null);
    }

    @Test
    public void aCheckThatThrowsLeavesACallerOnHoldWhereAnotherCanBeMade() {
        TransferDriver driver = core.start(TestCalls.twoStep()).isTold("hold").sees(FactKind.HELD);
        core.provider.broken.add("check");
        driver.transfer.dial(TestCalls.TARGET);
        TransferDriver.soon().until(() -> driver.transfer.allowed().contains(TransferCommand.DIAL));
        core.provider.broken.clear();
        driver.transfer.dial(TestCalls.TARGET);
        driver.isTold("hold", "dial 200");
    }

    private void failsWith(CompletionStage<Check> answer) throws Exception {
        core.provider.check = to -> answer;
        core.start(TestCalls.blind()).ends(Outcome.FAILED, Reason.PROVIDER_FAILED);
    }
}
