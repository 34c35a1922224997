package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferResult;
import org.calltransfer.api.TransferState;
import org.calltransfer.spi.Fact;
import org.calltransfer.spi.FactKind;

/** Plays the switch for one transfer: checks what it is told and reports what it saw. */
final class TransferDriver {

    final Transfer transfer;
    private final FakeProvider provider;

    TransferDriver(Transfer transfer, FakeProvider provider) {
        this.transfer = transfer;
        this.provider = provider;
    }

    static ConditionFactory soon() {
        return await().atMost(Duration.ofSeconds(5)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
    }

    /** Waits until the provider has been given exactly these commands. */
    TransferDriver isTold(String... commands) {
        soon().untilAsserted(() -> assertThat(commands()).containsExactly(commands));
        return this;
    }

    TransferDriver sees(FactKind... kinds) {
        for (FactKind kind : kinds) {
            sees(kind, Reason.NONE);
        }
        return this;
    }

    TransferDriver sees(FactKind kind, Reason reason) {
        side().facts.report(new Fact(kind, reason, "saw " + kind));
        return this;
    }

    /** Waits for a state that follows from something that runs on another thread. */
    TransferDriver comesTo(TransferState state) {
        soon().untilAsserted(() -> assertThat(transfer.state()).isEqualTo(state));
        return this;
    }

    TransferDriver is(TransferState state) {
        assertThat(transfer.state()).isEqualTo(state);
        return this;
    }

    TransferResult ends(Outcome outcome, Reason reason) throws Exception {
        TransferResult result = transfer.ended().toCompletableFuture().get(5, TimeUnit.SECONDS);
        assertThat(result.outcome()).as(result.text()).isEqualTo(outcome);
        assertThat(result.reason()).as(result.text()).isEqualTo(reason);
        assertThat(transfer.result()).contains(result);
        assertThat(transfer.state()).isEqualTo(TransferState.ENDED);
        return result;
    }

    private List<String> commands() {
        return provider.transfer(transfer.id()).map(side -> side.commands).orElse(List.of());
    }

    private FakeTransfer side() {
        return soon().until(() -> provider.transfer(transfer.id()).orElse(null), side -> side != null);
    }
}
