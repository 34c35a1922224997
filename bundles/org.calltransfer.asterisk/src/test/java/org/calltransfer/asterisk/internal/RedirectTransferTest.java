package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.Events.bridgeEnter;
import static org.calltransfer.asterisk.internal.Events.bridgeLeave;
import static org.calltransfer.asterisk.internal.Events.dialBegin;
import static org.calltransfer.asterisk.internal.Events.dialEnd;
import static org.calltransfer.asterisk.internal.Events.of;
import static org.calltransfer.asterisk.internal.WatchedCall.ALICE;
import static org.calltransfer.asterisk.internal.WatchedCall.BOB;
import static org.calltransfer.asterisk.internal.WatchedCall.CAROL;
import static org.calltransfer.spi.FactKind.CALLER_HUNG_UP;
import static org.calltransfer.spi.FactKind.CALLER_LOST;
import static org.calltransfer.spi.FactKind.CONNECTED_TO_TARGET;
import static org.calltransfer.spi.FactKind.DIALING;
import static org.calltransfer.spi.FactKind.REFUSED;
import static org.calltransfer.spi.FactKind.RINGING;
import static org.calltransfer.spi.FactKind.TARGET_FAILED;
import static org.calltransfer.spi.FactKind.TRANSFEROR_GONE;

import java.util.concurrent.CompletableFuture;
import org.calltransfer.api.Reason;
import org.calltransfer.asterisk.internal.ami.AmiNotSentException;
import org.calltransfer.spi.ProviderTransfer;
import org.junit.After;
import org.junit.Test;

public class RedirectTransferTest {

    private static final String CAROLS = "PJSIP/carol-3";

    private final WatchedCall call = new WatchedCall("PJSIP/bob,30,tT");

    @After
    public void close() {
        call.close();
    }

    @Test
    public void theCallerIsSentAndSeenWithTheTarget() {
        call.begin("redirect").blind(CAROL);
        assertThat(call.link.sent).containsExactly("Redirect[" + ALICE + ", internal, 103, 1]");
        bobIsDropped();
        carolRings();
        call.happens(
                of("Newstate", "100.3", CAROLS),
                dialEnd("100.1", ALICE, "100.3", CAROLS, "ANSWER"),
                bridgeEnter("100.3", CAROLS, "c"),
                bridgeEnter("100.1", ALICE, "c"));
        call.expect(TRANSFEROR_GONE, DIALING, RINGING, CONNECTED_TO_TARGET);
    }

    @Test
    public void aBusyTargetIsKnownBeforeTheCallerIsLost() {
        call.begin("redirect").blind(CAROL);
        bobIsDropped();
        carolRings();
        call.happens(
                of("HangupRequest", "100.3", CAROLS, "Cause", "17"),
                dialEnd("100.1", ALICE, "100.3", CAROLS, "BUSY"),
                of("Hangup", "100.3", CAROLS),
                of("Hangup", "100.1", ALICE));
        call.expect(TRANSFEROR_GONE, DIALING, RINGING, TARGET_FAILED, CALLER_LOST);
    }

    @Test
    public void aTargetThatDeclinesIsNotTakenForSilent() {
        call.begin("redirect").blind(CAROL);
        bobIsDropped();
        carolRings();
        call.happens(
                of("HangupRequest", "100.3", CAROLS, "Cause", "21"),
                dialEnd("100.1", ALICE, "100.3", CAROLS, "NOANSWER"));
        call.expect(TRANSFEROR_GONE, DIALING, RINGING, TARGET_FAILED);
        assertThat(call.last().reason()).isEqualTo(Reason.REJECTED);
    }

    @Test
    public void aDialPlanThatGoesOnToSomebodyElseHasNotFailed() {
        call.begin("redirect").blind(CAROL);
        bobIsDropped();
        carolRings();
        call.happens(
                dialEnd("100.1", ALICE, "100.3", CAROLS, "NOANSWER"),
                of("Newchannel", "100.4", "PJSIP/dave-4"),
                dialBegin("100.1", ALICE, "100.4", "PJSIP/dave-4"),
                dialEnd("100.1", ALICE, "100.4", "PJSIP/dave-4", "ANSWER"),
                bridgeEnter("100.4", "PJSIP/dave-4", "d"),
                bridgeEnter("100.1", ALICE, "d"));
        call.expect(TRANSFEROR_GONE, DIALING, RINGING, CONNECTED_TO_TARGET);
    }

    @Test
    public void aCallerWhoHangsUpIsNotLost() {
        call.begin("redirect").blind(CAROL);
        bobIsDropped();
        carolRings();
        call.happens(
                of("HangupRequest", "100.1", ALICE, "Cause", "16"),
                dialEnd("100.1", ALICE, "100.3", CAROLS, "CANCEL"),
                of("Hangup", "100.1", ALICE));
        call.expect(TRANSFEROR_GONE, DIALING, RINGING, CALLER_HUNG_UP);
    }

    @Test
    public void whatTheServerRefusesIsRefused() {
        call.link.answers.put("Redirect", FakeLink.error("Channel does not exist"));
        call.begin("redirect").blind(CAROL);
        call.expect(REFUSED);
        assertThat(call.last().evidence()).contains("Channel does not exist");
    }

    @Test
    public void whatWasNotSentIsRefused() {
        call.link.answers.put("Redirect", CompletableFuture.failedFuture(new AmiNotSentException("down")));
        call.begin("redirect").blind(CAROL);
        call.expect(REFUSED);
        assertThat(call.last().reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    public void aLostAnswerSaysNothing() {
        call.link.answers.put("Redirect", CompletableFuture.failedFuture(new java.util.concurrent.TimeoutException()));
        call.begin("redirect").blind(CAROL);
        bobIsDropped();
        call.expect(TRANSFEROR_GONE);
    }

    @Test
    public void nothingIsReportedAfterTheEndOfTheWatch() {
        ProviderTransfer transfer = call.begin("redirect");
        transfer.close();
        bobIsDropped();
        call.expect();
    }

    private void bobIsDropped() {
        call.happens(
                bridgeLeave("100.1", ALICE, "b"),
                bridgeLeave("100.2", BOB, "b"),
                of("Hangup", "100.2", BOB, "Cause-txt", "Normal Clearing"));
    }

    private void carolRings() {
        call.happens(
                of("Newchannel", "100.3", CAROLS, "ChannelStateDesc", "Down"),
                dialBegin("100.1", ALICE, "100.3", CAROLS),
                of("Newstate", "100.3", CAROLS, "ChannelStateDesc", "Ringing"));
    }
}
