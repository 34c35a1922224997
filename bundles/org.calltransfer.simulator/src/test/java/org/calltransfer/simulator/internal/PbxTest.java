package org.calltransfer.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calltransfer.api.Call;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Reason;
import org.calltransfer.simulator.Behaviour;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.ProviderTransfer;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferOrder;
import org.calltransfer.spi.TransferProvider;
import org.calltransfer.tck.RecordingSink;
import org.junit.After;
import org.junit.Test;

/** What is particular to the simulated PBX, beyond the contract of a provider. */
public class PbxTest {

    private static final Destination CAROL = new Destination("103");

    private final Pbx pbx = new Pbx(SimulatorSettings.read(Map.of(
            "platform", "sim",
            "extensions", "101=alice:answer,102=bob:answer,103=carol:answer",
            "calls", "101-102,101-103",
            "ringMillis", 10,
            "answerMillis", 10)));
    private final TransferProvider provider = new SimulatedProvider("sim", pbx);
    private final RecordingSink facts = new RecordingSink(Duration.ofSeconds(5));

    @After
    public void stop() {
        pbx.close();
    }

    @Test
    public void placesCallsInOrder() {
        assertThat(pbx.place("103", "102")).isEqualTo("sim:3");
        assertThat(provider.calls(Scope.WHOLE)).extracting(Call::id).containsExactly("sim:1", "sim:2", "sim:3");
        assertThat(pbx.connectedWith("101")).containsExactly("102", "103");
    }

    @Test
    public void aCallEndsWithEitherParty() {
        pbx.hangUp("102");
        assertThat(provider.calls(Scope.WHOLE)).extracting(Call::id).containsExactly("sim:2");
        pbx.hangUp("101");
        assertThat(provider.calls(Scope.WHOLE)).isEmpty();
        pbx.hangUp("101");
    }

    @Test
    public void tellsHowMuchGoesOn() {
        assertThat(provider.details())
                .containsExactly(entry("calls", "2"), entry("transfers", "0"), entry("extensions", "3"));
        ProviderTransfer transfer = begin("blind");
        awaitTransfers("1");
        transfer.close();
        awaitTransfers("0");
        pbx.loseLink();
        assertThat(provider.details()).contains(entry("calls", "0"));
    }

    @Test
    public void findsCallsByChannel() {
        Scope bob = new Scope(false, List.of(), List.of("sim/102"), List.of(), Optional.empty());
        assertThat(provider.calls(bob)).extracting(Call::id).containsExactly("sim:1");
    }

    @Test
    public void aBusyTargetCostsABlindTransferItsCaller() {
        pbx.behave("103", Behaviour.busy());
        begin("blind").blind(CAROL);
        assertThat(facts.await(FactKind.TARGET_FAILED).reason()).isEqualTo(Reason.BUSY);
        facts.await(FactKind.CALLER_LOST);
    }

    @Test
    public void givesTheCallerBackByItself() {
        pbx.behave("103", Behaviour.unreachable());
        begin("consult").dial(CAROL);
        assertThat(facts.await(FactKind.TARGET_FAILED).reason()).isEqualTo(Reason.UNREACHABLE);
        facts.await(FactKind.CONNECTED_TO_TRANSFEROR);
    }

    @Test
    public void aTargetRejects() {
        pbx.behave("103", Behaviour.rejectAfter(Duration.ofMillis(1)));
        begin("consult").dial(CAROL);
        assertThat(facts.await(FactKind.TARGET_FAILED).reason()).isEqualTo(Reason.REJECTED);
    }

    @Test
    public void hangingUpARingingTelephoneRejects() {
        pbx.hangUp("103");
        pbx.behave("103", Behaviour.noAnswerAfter(Behaviour.LONGEST));
        begin("consult").dial(CAROL);
        facts.await(FactKind.RINGING);
        pbx.hangUp("103");
        assertThat(facts.await(FactKind.TARGET_FAILED).reason()).isEqualTo(Reason.REJECTED);
    }

    @Test
    public void aTransferorWhoGivesUpOnAFailedTargetLosesTheCaller() {
        pbx.behave("103", Behaviour.noAnswerAfter(Duration.ofMillis(300)));
        begin("consult").dial(CAROL);
        facts.await(FactKind.RINGING);
        pbx.hangUp("102");
        facts.await(FactKind.CALLER_LOST);
        facts.assertOrder(FactKind.TRANSFEROR_GONE, FactKind.TARGET_FAILED, FactKind.CALLER_LOST);
    }

    @Test
    public void refusesTheNextCommandAndNoOther() {
        pbx.refuseNext(Reason.NOT_PERMITTED);
        ProviderTransfer transfer = begin("blind");
        transfer.blind(CAROL);
        assertThat(facts.await(FactKind.REFUSED).reason()).isEqualTo(Reason.NOT_PERMITTED);
        transfer.blind(CAROL);
        facts.await(FactKind.CONNECTED_TO_TARGET);
    }

    @Test
    public void aDialRefusedOnHoldIsAFailedTarget() {
        ProviderTransfer transfer = begin("consult");
        transfer.hold();
        facts.await(FactKind.HELD);
        pbx.refuseNext(Reason.NOT_PERMITTED);
        transfer.dial(CAROL);
        assertThat(facts.await(FactKind.TARGET_FAILED).reason()).isEqualTo(Reason.NOT_PERMITTED);
        facts.assertNone(FactKind.REFUSED);
    }

    @Test
    public void aCallThatIsMovingIsNotTakenOver() {
        TransferOrder late = order("consult");
        begin("blind").blind(CAROL);
        RecordingSink second = new RecordingSink(Duration.ofSeconds(5));
        provider.begin(late, second).cancel();
        assertThat(second.await(FactKind.REFUSED).reason()).isEqualTo(Reason.IN_PROGRESS);
        facts.await(FactKind.CONNECTED_TO_TARGET);
    }

    @Test
    public void aCallThatIsLeftAloneIsTakenOver() {
        ProviderTransfer first = begin("blind");
        provider.begin(order("blind"), new RecordingSink(Duration.ofSeconds(5)));
        first.blind(CAROL);
        assertThat(facts.await(FactKind.REFUSED).reason()).isEqualTo(Reason.IN_PROGRESS);
    }

    @Test
    public void answersOnlyWhatRings() {
        assertThatThrownBy(() -> pbx.answer("103"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("103");
        assertThatThrownBy(() -> pbx.answer("999"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("999");
    }

    @Test
    public void isOfNoUseOnceItIsStopped() {
        ProviderTransfer transfer = begin("blind");
        pbx.close();
        transfer.blind(CAROL);
        transfer.close();
        assertThatThrownBy(() -> pbx.place("101", "102")).isInstanceOf(IllegalStateException.class);
    }

    private void awaitTransfers(String count) {
        await().until(() -> provider.details().get("transfers").equals(count));
    }

    private ProviderTransfer begin(String mechanism) {
        return provider.begin(order(mechanism), facts);
    }

    /** Bob, 102, gives the call with Alice away. */
    private TransferOrder order(String mechanism) {
        Call call = provider.calls(Scope.WHOLE).get(0);
        return new TransferOrder(
                "t-1", call, call.parties().get(1), call.parties().get(0), mechanism, Scope.WHOLE);
    }
}
