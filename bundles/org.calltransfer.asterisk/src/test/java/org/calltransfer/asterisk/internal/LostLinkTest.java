package org.calltransfer.asterisk.internal;

import static org.calltransfer.asterisk.internal.AtxferEvents.CAROLS;
import static org.calltransfer.asterisk.internal.AtxferEvents.ONE;
import static org.calltransfer.asterisk.internal.AtxferEvents.TWO;
import static org.calltransfer.asterisk.internal.Events.of;
import static org.calltransfer.asterisk.internal.WatchedCall.ALICE;
import static org.calltransfer.asterisk.internal.WatchedCall.BOB;
import static org.calltransfer.asterisk.internal.WatchedCall.CAROL;
import static org.calltransfer.spi.FactKind.CALLER_GONE_UNSEEN;
import static org.calltransfer.spi.FactKind.CALLER_HUNG_UP;
import static org.calltransfer.spi.FactKind.CALLER_LOST;
import static org.calltransfer.spi.FactKind.CONNECTED_TO_TARGET;
import static org.calltransfer.spi.FactKind.CONNECTED_TO_TRANSFEROR;
import static org.calltransfer.spi.FactKind.CONSULTING;
import static org.calltransfer.spi.FactKind.DIALING;
import static org.calltransfer.spi.FactKind.HELD;
import static org.calltransfer.spi.FactKind.LINK_BACK;
import static org.calltransfer.spi.FactKind.LINK_LOST;
import static org.calltransfer.spi.FactKind.RINGING;
import static org.calltransfer.spi.FactKind.TARGET_GONE;
import static org.calltransfer.spi.FactKind.TRANSFEROR_GONE;

import org.calltransfer.asterisk.internal.ami.AmiEvent;
import org.calltransfer.spi.ProviderTransfer;
import org.junit.After;
import org.junit.Test;

/** Where everybody is when the link is back tells what happened meanwhile; who wanted it, only a restart tells. */
public class LostLinkTest {

    private final WatchedCall call = new WatchedCall("PJSIP/bob,30,tT");

    @After
    public void close() {
        call.close();
    }

    @Test
    public void nobodyKnowsWhoEndedTheCallOfACallerWhoIsGone() {
        blind();
        call.losesLink();
        call.linkIsBack("16:35:16");
        call.expect(LINK_LOST, CALLER_GONE_UNSEEN, TRANSFEROR_GONE, LINK_BACK);
    }

    @Test
    public void aRestartLosesACallerInABlindTransfer() {
        blind();
        call.losesLink();
        call.linkIsBack("16:40:00");
        call.expect(LINK_LOST, CALLER_LOST, TRANSFEROR_GONE, LINK_BACK);
    }

    @Test
    public void aRestartLosesACallerForWhomATargetRings() {
        ring();
        call.losesLink();
        call.linkIsBack("16:40:00");
        call.expect(HELD, DIALING, RINGING, LINK_LOST, CALLER_LOST, TRANSFEROR_GONE, LINK_BACK);
    }

    @Test
    public void aRestartLosesACallerOnHold() {
        consult();
        call.losesLink();
        call.linkIsBack("16:40:00");
        call.expect(
                HELD, DIALING, RINGING, CONSULTING, LINK_LOST, CALLER_LOST, TRANSFEROR_GONE, TARGET_GONE, LINK_BACK);
    }

    @Test
    public void aRestartBeforeTheTransferIsNoneOfIts() {
        call.losesLink();
        call.linkIsBack("16:40:00", alice("b"), bob("b"));
        blind();
        call.losesLink();
        call.linkIsBack("16:40:00");
        call.expect(LINK_LOST, CALLER_GONE_UNSEEN, TRANSFEROR_GONE, LINK_BACK);
    }

    @Test
    public void aServerThatDoesNotTellItsStartMayHaveRunOn() {
        blind();
        call.losesLink();
        call.linkIsBack("");
        call.expect(LINK_LOST, CALLER_GONE_UNSEEN, TRANSFEROR_GONE, LINK_BACK);
    }

    @Test
    public void aStartThatIsToldLateIsARestartAllTheSame() {
        ring();
        call.losesLink();
        call.linkIsBack("", alice("b"), bob("c"));
        call.losesLink();
        call.linkIsBack("16:40:00");
        call.expect(HELD, DIALING, RINGING, LINK_LOST, LINK_BACK, LINK_LOST, CALLER_LOST, TRANSFEROR_GONE, LINK_BACK);
    }

    @Test
    public void aCallerWhoHungUpBeforeTheRestartIsNotLost() {
        ring();
        call.happens(of("HangupRequest", "100.1", ALICE));
        call.losesLink();
        call.linkIsBack("16:40:00");
        call.expect(HELD, DIALING, RINGING, LINK_LOST, CALLER_HUNG_UP, TRANSFEROR_GONE, LINK_BACK);
    }

    @Test
    public void aServerThatIsStoppedEndsTheCallWhateverItSeemsToDoInItsLastMoments() {
        consult();
        call.happens(of("SoftHangupRequest", "100.3", ONE, "Cause", "4"));
        call.happens(AtxferEvents.returning());
        call.expect(HELD, DIALING, RINGING, CONSULTING, CALLER_LOST, CONNECTED_TO_TRANSFEROR);
    }

    @Test
    public void aHangupThatSomebodyAskedForIsNotTheEndOfTheServer() {
        consult();
        call.happens(of("SoftHangupRequest", "100.3", ONE, "Cause", "32"));
        call.happens(AtxferEvents.returning());
        call.expect(HELD, DIALING, RINGING, CONSULTING, CONNECTED_TO_TRANSFEROR);
    }

    @Test
    public void theCallerHasLeftAndTheOthersTalk() {
        consult();
        call.losesLink();
        call.linkIsBack("16:35:16", bob("c"), one("c"), two("d"), carol("d"));
        call.expect(HELD, DIALING, RINGING, CONSULTING, LINK_LOST, CALLER_GONE_UNSEEN, LINK_BACK);
    }

    @Test
    public void theTransferorHasHandedOver() {
        consult();
        call.losesLink();
        call.linkIsBack("16:35:16", alice("b"), one("b"), two("d"), carol("d"));
        call.expect(HELD, DIALING, RINGING, CONSULTING, LINK_LOST, TRANSFEROR_GONE, CONNECTED_TO_TARGET, LINK_BACK);
    }

    @Test
    public void theTransferorHasHandedOverWhileTheTargetRings() {
        ring();
        call.losesLink();
        call.linkIsBack(
                "16:35:16", alice("b"), one("b"), dialling("100.4", TWO, "Ring"), dialling("100.5", CAROLS, "Ringing"));
        call.expect(HELD, DIALING, RINGING, LINK_LOST, TRANSFEROR_GONE, LINK_BACK);
        call.happens(AtxferEvents.answering());
        call.expect(HELD, DIALING, RINGING, LINK_LOST, TRANSFEROR_GONE, LINK_BACK, CONNECTED_TO_TARGET);
    }

    @Test
    public void theTargetHasAnswered() {
        ring();
        call.losesLink();
        call.linkIsBack("16:35:16", alice("b"), bob("c"), one("c"), two("d"), carol("d"));
        call.expect(HELD, DIALING, RINGING, LINK_LOST, CONSULTING, LINK_BACK);
    }

    @Test
    public void theTargetHasLeft() {
        consult();
        call.losesLink();
        call.linkIsBack("16:35:16", alice("b"), bob("b"));
        call.expect(HELD, DIALING, RINGING, CONSULTING, LINK_LOST, TARGET_GONE, CONNECTED_TO_TRANSFEROR, LINK_BACK);
    }

    @Test
    public void theTargetOfABlindTransferHasAnswered() {
        blind();
        call.losesLink();
        call.linkIsBack("16:35:16", alice("e"), carol("e"));
        call.expect(LINK_LOST, TRANSFEROR_GONE, CONNECTED_TO_TARGET, LINK_BACK);
    }

    @Test
    public void nothingHasHappened() {
        consult();
        call.losesLink();
        call.linkIsBack("16:35:16", alice("b"), bob("c"), one("c"), two("d"), carol("d"));
        call.expect(HELD, DIALING, RINGING, CONSULTING, LINK_LOST, LINK_BACK);
    }

    private void blind() {
        call.begin("redirect").blind(CAROL);
    }

    private void ring() {
        ProviderTransfer transfer = call.begin("atxfer");
        transfer.dial(CAROL);
        call.happens(AtxferEvents.dialling());
        call.happens(AtxferEvents.ringing());
    }

    private void consult() {
        ring();
        call.happens(AtxferEvents.answering());
    }

    private static AmiEvent alice(String bridge) {
        return row("100.1", ALICE, bridge);
    }

    private static AmiEvent bob(String bridge) {
        return row("100.2", BOB, bridge);
    }

    private static AmiEvent one(String bridge) {
        return row("100.3", ONE, bridge);
    }

    private static AmiEvent two(String bridge) {
        return row("100.4", TWO, bridge);
    }

    private static AmiEvent carol(String bridge) {
        return row("100.5", CAROLS, bridge);
    }

    private static AmiEvent dialling(String uniqueid, String channel, String state) {
        return of("CoreShowChannel", uniqueid, channel, "ChannelStateDesc", state);
    }

    private static AmiEvent row(String uniqueid, String channel, String bridge) {
        return of("CoreShowChannel", uniqueid, channel, "BridgeId", bridge);
    }
}
