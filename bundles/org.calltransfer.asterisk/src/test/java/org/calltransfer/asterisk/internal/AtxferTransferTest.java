package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.AtxferEvents.CAROLS;
import static org.calltransfer.asterisk.internal.AtxferEvents.ONE;
import static org.calltransfer.asterisk.internal.AtxferEvents.TWO;
import static org.calltransfer.asterisk.internal.Events.bridgeEnter;
import static org.calltransfer.asterisk.internal.Events.bridgeLeave;
import static org.calltransfer.asterisk.internal.Events.dialEnd;
import static org.calltransfer.asterisk.internal.Events.of;
import static org.calltransfer.asterisk.internal.WatchedCall.ALICE;
import static org.calltransfer.asterisk.internal.WatchedCall.BOB;
import static org.calltransfer.asterisk.internal.WatchedCall.CAROL;
import static org.calltransfer.spi.FactKind.CALLER_HUNG_UP;
import static org.calltransfer.spi.FactKind.CONNECTED_TO_TARGET;
import static org.calltransfer.spi.FactKind.CONNECTED_TO_TRANSFEROR;
import static org.calltransfer.spi.FactKind.CONSULTING;
import static org.calltransfer.spi.FactKind.DIALING;
import static org.calltransfer.spi.FactKind.HELD;
import static org.calltransfer.spi.FactKind.LINK_BACK;
import static org.calltransfer.spi.FactKind.LINK_LOST;
import static org.calltransfer.spi.FactKind.REFUSED;
import static org.calltransfer.spi.FactKind.RINGING;
import static org.calltransfer.spi.FactKind.TARGET_FAILED;
import static org.calltransfer.spi.FactKind.TARGET_GONE;
import static org.calltransfer.spi.FactKind.TRANSFEROR_GONE;

import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.calltransfer.api.Reason;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.ProviderTransfer;
import org.junit.After;
import org.junit.Test;

public class AtxferTransferTest {

    private final WatchedCall call = new WatchedCall("PJSIP/bob,30,tT");
    private final ProviderTransfer transfer = call.begin("atxfer");

    @After
    public void close() {
        call.close();
    }

    @Test
    public void theConsultationIsFollowedOverTheLocalChannel() {
        consult();
        assertThat(call.link.sent).containsExactly("Atxfer[" + BOB + ", internal, 103]");
        call.expect(HELD, DIALING, RINGING, CONSULTING);
    }

    @Test
    public void completionIsHangingTheTransferorUp() {
        consult();
        transfer.complete();
        assertThat(call.link.sent).contains("Hangup[" + BOB + ", 16]");
        bridgesMerge();
        call.happens(of("Hangup", "100.2", BOB));
        call.expect(HELD, DIALING, RINGING, CONSULTING, CONNECTED_TO_TARGET, TRANSFEROR_GONE);
    }

    @Test
    public void whileTheTargetRingsNobodyIsConnectedThoughTheServerSaysSuccess() {
        dialAndRing();
        transfer.complete();
        bridgesMerge();
        call.happens(of("AttendedTransfer", "", "", "Result", "Success", "OrigTransfererUniqueid", "100.2"));
        call.expect(HELD, DIALING, RINGING, TRANSFEROR_GONE);
        carolAnswers();
        call.expect(HELD, DIALING, RINGING, TRANSFEROR_GONE, CONNECTED_TO_TARGET);
    }

    @Test
    public void aTransferorWhoIsCalledBackIsNotTakenForTheTarget() {
        dialAndRing();
        transfer.complete();
        bridgesMerge();
        call.happens(
                of("AttendedTransfer", "", "", "Result", "Success", "OrigTransfererUniqueid", "100.2"),
                bridgeLeave("100.3", ONE, "b"),
                of("Hangup", "100.3", ONE),
                dialEnd("100.4", TWO, "100.5", CAROLS, "CANCEL"),
                of("Newchannel", "100.6", "PJSIP/bob-6", "Linkedid", "100.6"),
                bridgeEnter("100.6", "PJSIP/bob-6", "b"));
        call.expect(HELD, DIALING, RINGING, TRANSFEROR_GONE, TARGET_FAILED, CONNECTED_TO_TRANSFEROR);
    }

    @Test
    public void cancelHangsTheConsultationCallUp() {
        consult();
        transfer.cancel();
        assertThat(call.link.sent).contains("Hangup[" + ONE + ", 16]");
        bobIsBack();
        call.expect(HELD, DIALING, RINGING, CONSULTING, CONNECTED_TO_TRANSFEROR);
    }

    @Test
    public void aCancelThatIsTooEarlyWaitsForTheConsultationCall() {
        transfer.dial(CAROL);
        call.happens(of("Hold", "100.2", BOB));
        transfer.cancel();
        assertThat(call.link.sent).noneMatch(action -> action.startsWith("Hangup"));
        call.happens(of("Newchannel", "100.3", ONE));
        assertThat(call.link.sent).contains("Hangup[" + ONE + ", 16]");
    }

    @Test
    public void aConsultationCallThatWasMadeWhileTheLinkWasLostIsFound() {
        transfer.dial(CAROL);
        call.happens(of("Hold", "100.2", BOB));
        call.calls.lost("closed");
        call.link.answers.put(
                "CoreShowChannels",
                FakeLink.accepted(
                        Map.of(),
                        of("CoreShowChannel", "100.1", ALICE, "BridgeId", "b"),
                        of("CoreShowChannel", "100.2", BOB, "BridgeId", "c"),
                        of("CoreShowChannel", "100.3", ONE, "BridgeId", "c", "ChannelStateDesc", "Ringing"),
                        of("CoreShowChannel", "100.4", TWO, "ChannelStateDesc", "Ring")));
        call.calls.up(call.link);
        transfer.cancel();
        assertThat(call.link.sent).contains("Hangup[" + ONE + ", 16]");
    }

    @Test
    public void aCancelWithNothingToCancelFindsThemTogether() {
        transfer.cancel();
        call.expect(CONNECTED_TO_TRANSFEROR);
    }

    @Test
    public void busyIsKnownBeforeTheToneHasEnded() {
        dial();
        call.happens(
                of("HangupRequest", "100.5", CAROLS, "Cause", "17"),
                dialEnd("100.4", TWO, "100.5", CAROLS, "BUSY"),
                of("DialEnd", "", "", "DestUniqueid", "100.3", "DestChannel", ONE, "DialStatus", "BUSY"));
        call.expect(HELD, DIALING, TARGET_FAILED);
        assertThat(call.last().reason()).isEqualTo(Reason.BUSY);
    }

    @Test
    public void aTargetThatNeverAnswersHasNotAnsweredBeforeTheCallerIsBack() {
        dialAndRing();
        bobIsBack();
        call.expect(HELD, DIALING, RINGING, TARGET_FAILED, CONNECTED_TO_TRANSFEROR);
    }

    @Test
    public void theTargetHangsUp() {
        consult();
        call.happens(
                bridgeLeave("100.5", CAROLS, "d"),
                bridgeLeave("100.4", TWO, "d"),
                of("Hangup", "100.4", TWO),
                of("Hangup", "100.5", CAROLS));
        bobIsBack();
        call.expect(HELD, DIALING, RINGING, CONSULTING, TARGET_GONE, CONNECTED_TO_TRANSFEROR);
    }

    @Test
    public void theCallerHangsUp() {
        consult();
        call.happens(of("HangupRequest", "100.1", ALICE), of("Hangup", "100.1", ALICE));
        call.expect(HELD, DIALING, RINGING, CONSULTING, CALLER_HUNG_UP);
    }

    @Test
    public void aServerThatDoesNotReactIsNotBelieved() {
        transfer.dial(CAROL);
        call.expect(REFUSED);
        assertThat(call.last().reason()).isEqualTo(Reason.NOT_PERMITTED);
    }

    @Test
    public void whoeverWasCutOffCanNotSayThatNothingHappened() {
        transfer.dial(CAROL);
        call.calls.lost("closed");
        call.calls.up(call.link);
        Awaitility.await().during(Duration.ofMillis(2500)).untilAsserted(() -> call.expect(LINK_LOST, LINK_BACK));
    }

    @Test
    public void aServerThatGivesUpIsNotBelieved() {
        transfer.dial(CAROL);
        call.happens(of("Hold", "100.2", BOB), of("Unhold", "100.2", BOB));
        call.expect(HELD, REFUSED);
        assertThat(call.last().reason()).isEqualTo(Reason.NOT_SUPPORTED);
    }

    @Test
    public void aCallWithoutTheRightIsRefusedBeforehand() {
        try (WatchedCall without = new WatchedCall("PJSIP/bob,30")) {
            assertThat(without.offers("103"))
                    .filteredOn(offer -> offer.mechanism().equals("atxfer"))
                    .extracting(offer -> offer.refused())
                    .containsExactly(Reason.NOT_PERMITTED);
        }
    }

    @Test
    public void lettersCanNotBeDialled() {
        assertThat(call.offers("carol"))
                .extracting(offer -> offer.refused())
                .containsExactly(Reason.NOT_SUPPORTED, Reason.NONE);
    }

    private void dial() {
        transfer.dial(CAROL);
        call.happens(AtxferEvents.dialling());
    }

    private void dialAndRing() {
        dial();
        call.happens(AtxferEvents.ringing());
    }

    private void carolAnswers() {
        call.happens(AtxferEvents.answering());
    }

    private void consult() {
        dialAndRing();
        carolAnswers();
        call.expect(HELD, DIALING, RINGING, FactKind.CONSULTING);
    }

    private void bridgesMerge() {
        call.happens(AtxferEvents.merging());
    }

    private void bobIsBack() {
        call.happens(AtxferEvents.returning());
    }
}
