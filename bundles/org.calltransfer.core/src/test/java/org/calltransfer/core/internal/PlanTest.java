package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.calltransfer.api.Candidate;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Refusal;
import org.calltransfer.api.TransferKind;
import org.calltransfer.api.TransferPlan;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.spi.Check;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;

/** A plan tells what a transfer would do, and does nothing. */
public class PlanTest {

    private static final Candidate BLIND = new Candidate("pbx", TransferKind.BLIND, "redirect");
    private static final Candidate CONSULTATIVE = new Candidate("pbx", TransferKind.CONSULTATIVE, "atxfer");

    @Rule
    public final Core core = new Core();

    @After
    public void nothingWasDone() {
        assertThat(core.provider.begun()).isZero();
        assertThat(core.service.transfers()).isEmpty();
    }

    @Test
    public void tellsTheChoiceAndWhatWasChecked() throws Exception {
        TransferPlan plan = plan(TestCalls.auto());
        assertThat(plan.chosen()).contains(CONSULTATIVE);
        assertThat(plan.refused()).containsExactly(new Refusal(BLIND, Reason.NONE, "another way is preferred"));
        assertThat(plan.findings())
                .containsExactly("the request leaves the kind open, the tenant prefers consultative", "200 exists");
    }

    @Test
    public void asksTheSwitchForNothingWhereTheDestinationComesLater() throws Exception {
        TransferPlan plan = plan(TestCalls.twoStep());
        assertThat(plan.chosen()).contains(CONSULTATIVE);
        assertThat(plan.findings()).containsExactly("the request asks for a consultative transfer");
        assertThat(core.provider.checked).isEmpty();
    }

    @Test
    public void choosesNothingWhereTheCheckIsRefused() throws Exception {
        core.provider.offers =
                List.of(FakeProvider.BLIND, FakeProvider.CONSULTATIVE.refuse(Reason.NOT_PERMITTED, "no right"));
        core.provider.check =
                to -> CompletableFuture.completedFuture(new Check(Reason.INVALID_DESTINATION, "200 does not exist"));
        TransferPlan plan = plan(TestCalls.auto());
        assertThat(plan.chosen()).isEmpty();
        assertThat(plan.refused())
                .as("in the order of preference")
                .containsExactly(
                        new Refusal(CONSULTATIVE, Reason.NOT_PERMITTED, "no right"),
                        new Refusal(BLIND, Reason.INVALID_DESTINATION, "200 does not exist"));
        assertThat(plan.findings()).contains("200 does not exist");
    }

    @Test
    public void choosesNothingWhereNoWayCanBeUsed() throws Exception {
        core.provider.offers = List.of(FakeProvider.BLIND);
        TransferPlan plan = plan(TestCalls.oneStep());
        assertThat(plan.chosen()).isEmpty();
        assertThat(plan.refused())
                .containsExactly(new Refusal(BLIND, Reason.NOT_SUPPORTED, "the request asks for the other kind"));
    }

    @Test
    public void doesNotWaitForEverForACheck() throws Exception {
        core.provider.check = to -> new CompletableFuture<>();
        TimeLimits limits = new TimeLimits(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMillis(20));
        TransferPlan plan = core.tenant(TestSettings.limitedTo(limits))
                .plan(TestCalls.blind())
                .toCompletableFuture()
                .get(5, TimeUnit.SECONDS);
        assertThat(plan.refused().get(0))
                .isEqualTo(new Refusal(BLIND, Reason.TIMED_OUT, "the platform did not tell in time"));
    }

    @Test
    public void itsDependentsRunOnAThreadOfTheService() throws Exception {
        CompletableFuture<Check> answer = new CompletableFuture<>();
        core.provider.check = to -> answer;
        CompletableFuture<String> thread = core.service
                .plan(TestCalls.blind())
                .thenApply(plan -> Thread.currentThread().getName())
                .toCompletableFuture();
        answer.complete(Check.passed("it exists"));
        assertThat(thread.get(5, TimeUnit.SECONDS)).startsWith("calltransfer-listener-");
    }

    private TransferPlan plan(TransferRequest request) throws Exception {
        return core.service.plan(request).toCompletableFuture().get(5, TimeUnit.SECONDS);
    }
}
