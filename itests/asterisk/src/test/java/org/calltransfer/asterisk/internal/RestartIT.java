package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferKind;
import org.calltransfer.api.TransferState;
import org.calltransfer.itests.support.AmiChannel;
import org.calltransfer.itests.support.AsteriskVersion;
import org.junit.Test;

/** A server that is restarted, or crashes, while calls are up and transfers run. */
public class RestartIT extends AcmeOnAsterisk {

    public RestartIT(AsteriskVersion version) {
        super(version);
    }

    @Test
    public void theTableIsThatOfTheNewServer() {
        rig.call("erin", "202");
        awaitTable(4);
        rig.restart();
        awaitPlatform();
        assertThat(known()).isEqualTo(listed()).isEmpty();
        rig.call("carol", "104");
        awaitTable(2);
        assertThat(platform.calls.corrections()).isZero();
    }

    @Test
    public void transfersWorkAtOnceAfterwards() throws Exception {
        rig.restart();
        awaitPlatform();
        rig.call("alice", "102");
        Transfer transfer = start(TransferKind.CONSULTATIVE, "103");
        await(transfer, TransferState.CONSULTING);
        transfer.complete();
        assertEnds(transfer, Outcome.COMPLETED, Reason.NONE);
        assertConnected("alice", "carol");
    }

    @Test
    public void aRestartLosesACallerWhoWasJustSentOn() throws Exception {
        rig.phone("dave").staysSilent();
        Transfer transfer = start(TransferKind.BLIND, "104");
        rig.restart();
        assertLost(transfer);
    }

    @Test
    public void aCrashLosesACallerForWhomATargetRings() throws Exception {
        rig.phone("dave").staysSilent();
        Transfer transfer = start(TransferKind.CONSULTATIVE, "104");
        await(transfer, TransferState.RINGING);
        rig.crash();
        assertLost(transfer);
    }

    @Test
    public void aCrashLosesACallerOnHold() throws Exception {
        Transfer transfer = start(TransferKind.CONSULTATIVE, "103");
        await(transfer, TransferState.CONSULTING);
        rig.crash();
        assertLost(transfer);
    }

    @Test
    public void aRestartLosesACallerOnHold() throws Exception {
        Transfer transfer = start(TransferKind.CONSULTATIVE, "103");
        await(transfer, TransferState.CONSULTING);
        rig.restart();
        assertLost(transfer);
    }

    @Test
    public void aRestartLosesACallerWhoWasHandedOver() throws Exception {
        rig.phone("dave").staysSilent();
        Transfer transfer = start(TransferKind.CONSULTATIVE, "104");
        await(transfer, TransferState.RINGING);
        transfer.complete();
        await(transfer, TransferState.HANDED_OVER);
        rig.restart();
        assertLost(transfer);
    }

    private void assertLost(Transfer transfer) throws Exception {
        assertEnds(transfer, Outcome.LOST, Reason.NOT_OBSERVED);
        awaitPlatform();
        assertThat(known()).isEqualTo(listed()).isEmpty();
    }

    /** Waits until the table has so many channels, which are those that the server lists, each in the same bridge. */
    private void awaitTable(int size) {
        Awaitility.await()
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(known()).hasSize(size).isEqualTo(listed()));
    }

    private Map<String, String> known() {
        return platform.calls.read(
                table -> table.all().stream().collect(Collectors.toMap(Channel::name, Channel::bridge)));
    }

    private Map<String, String> listed() {
        return rig.checker().channels().stream().collect(Collectors.toMap(AmiChannel::name, AmiChannel::bridge));
    }
}
