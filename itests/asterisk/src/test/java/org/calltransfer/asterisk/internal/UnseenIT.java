package org.calltransfer.asterisk.internal;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferKind;
import org.calltransfer.api.TransferState;
import org.calltransfer.itests.support.AsteriskVersion;
import org.junit.Test;

/** What people do while the link is lost. */
public class UnseenIT extends AcmeOnAsterisk {

    public UnseenIT(AsteriskVersion version) {
        super(version);
    }

    @Test
    public void aCancelThatReachedNobodyIsRepeatedHoweverLateTheLinkIsBack() throws Exception {
        Transfer transfer = start(TransferKind.CONSULTATIVE, "103");
        await(transfer, TransferState.CONSULTING);
        loseLink();
        transfer.cancel();
        Awaitility.await().during(Duration.ofSeconds(5)).until(() -> transfer.state() == TransferState.RETURNING);
        assertConnected("bob", "carol");
        wire.mend();
        assertEnds(transfer, Outcome.CANCELLED, Reason.NONE);
        assertConnected("alice", "bob");
    }

    @Test
    public void nobodyKnowsWhoEndedTheCallOfACallerWhoIsGone() throws Exception {
        Transfer transfer = start(TransferKind.CONSULTATIVE, "103");
        await(transfer, TransferState.CONSULTING);
        loseLink();
        rig.phone("alice").hangUp();
        awaitIdle("alice");
        wire.mend();
        assertEnds(transfer, Outcome.UNKNOWN, Reason.NOT_OBSERVED);
        assertConnected("bob", "carol");
    }

    @Test
    public void aTargetThatRingsForNobodyIsLeftAlone() throws Exception {
        rig.phone("dave").staysSilent();
        Transfer transfer = start(TransferKind.CONSULTATIVE, "104");
        await(transfer, TransferState.RINGING);
        loseLink();
        rig.phone("alice").hangUp();
        awaitIdle("alice");
        wire.mend();
        assertEnds(transfer, Outcome.UNKNOWN, Reason.NOT_OBSERVED);
        awaitIdle("dave");
    }

    @Test
    public void theTransferorHandedOverUnseen() throws Exception {
        Transfer transfer = start(TransferKind.CONSULTATIVE, "103");
        await(transfer, TransferState.CONSULTING);
        loseLink();
        rig.phone("bob").hangUp();
        assertConnected("alice", "carol");
        wire.mend();
        assertEnds(transfer, Outcome.COMPLETED, Reason.NONE);
    }

    @Test
    public void theTargetLeftUnseen() throws Exception {
        Transfer transfer = start(TransferKind.CONSULTATIVE, "103");
        await(transfer, TransferState.CONSULTING);
        loseLink();
        rig.phone("carol").hangUp();
        assertConnected("alice", "bob");
        wire.mend();
        assertEnds(transfer, Outcome.RETURNED, Reason.TARGET_GONE);
    }

    private void loseLink() {
        wire.cut();
        Awaitility.await().atMost(LIMIT).until(() -> !platform.provider.status().available());
    }

    private void awaitIdle(String phone) {
        rig.checker()
                .waitFor(
                        phone + " is in no call",
                        LIMIT,
                        () -> rig.checker().channelsOf(phone).isEmpty());
    }
}
