package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.Events.of;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.calltransfer.api.Call;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Party;
import org.calltransfer.asterisk.internal.ami.AmiEvent;
import org.calltransfer.asterisk.internal.ami.AmiSettings;
import org.calltransfer.spi.Fact;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.ProviderTransfer;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferOrder;

/** Alice (caller, {@code 100.1}) and Bob (transferor, {@code 100.2}) talk on a server that the test plays. */
final class WatchedCall implements AutoCloseable {

    static final String ALICE = "PJSIP/alice-1";
    static final String BOB = "PJSIP/bob-2";
    static final Destination CAROL = new Destination("103");

    final FakeLink link = new FakeLink();
    final LiveCalls calls = new LiveCalls("pbx", Clock.systemUTC());
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    final AsteriskProvider provider = new AsteriskProvider(
            new AsteriskSettings(
                    "pbx",
                    "internal",
                    new AmiSettings(
                            "127.0.0.1",
                            5038,
                            "user",
                            "secret",
                            Duration.ofSeconds(1),
                            Duration.ofSeconds(1),
                            Optional.empty())),
            link,
            calls,
            thread);
    private final List<Fact> facts = new CopyOnWriteArrayList<>();

    WatchedCall(String dialData) {
        linkIsBack(
                "16:35:16",
                of(
                        "CoreShowChannel",
                        "100.1",
                        ALICE,
                        "CallerIDNum",
                        "101",
                        "BridgeId",
                        "b",
                        "Application",
                        "Dial",
                        "ApplicationData",
                        dialData),
                of("CoreShowChannel", "100.2", BOB, "CallerIDNum", "102", "BridgeId", "b"));
        link.sent.clear();
    }

    void losesLink() {
        calls.lost("closed");
    }

    /** Logs in to a server that was started at a time and has these channels. */
    void linkIsBack(String started, AmiEvent... channels) {
        link.answers.put("CoreStatus", FakeLink.accepted(Map.of("CoreStartupTime", started)));
        link.answers.put("CoreShowChannels", FakeLink.accepted(Map.of(), channels));
        calls.up(link);
    }

    Call call() {
        return provider.calls(Scope.WHOLE).get(0);
    }

    Party bob() {
        return call().parties().get(1);
    }

    ProviderTransfer begin(String mechanism) {
        return provider.begin(order(mechanism), facts::add);
    }

    TransferOrder order(String mechanism) {
        return new TransferOrder("t1", call(), bob(), call().parties().get(0), mechanism, Scope.WHOLE);
    }

    List<org.calltransfer.spi.Offer> offers(String destination) {
        return provider.offers(call(), bob(), Optional.of(new Destination(destination)));
    }

    void happens(AmiEvent... events) {
        for (AmiEvent event : events) {
            calls.event(event);
        }
    }

    /** Waits until the facts, without the notes, are these. */
    void expect(FactKind... kinds) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(facts)
                        .filteredOn(fact -> fact.kind() != FactKind.NOTE)
                        .extracting(Fact::kind)
                        .containsExactly(kinds));
    }

    Fact last() {
        return facts.stream()
                .filter(fact -> fact.kind() != FactKind.NOTE)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
