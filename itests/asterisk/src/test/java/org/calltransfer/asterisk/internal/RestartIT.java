package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallState;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferKind;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferResult;
import org.calltransfer.api.TransferState;
import org.calltransfer.asterisk.internal.ami.AmiLinkState;
import org.calltransfer.core.internal.WiredCore;
import org.calltransfer.itests.support.AmiChannel;
import org.calltransfer.itests.support.AmiUser;
import org.calltransfer.itests.support.AsteriskRig;
import org.calltransfer.itests.support.AsteriskVersion;
import org.calltransfer.itests.support.RequiresAsterisk;
import org.calltransfer.itests.support.TcpRelay;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** A server that is restarted, and a link that is lost, while calls are up and transfers run. */
@RunWith(Parameterized.class)
public class RestartIT {

    /** Booting takes seconds, and so may the pause before the next attempt to connect. */
    private static final Duration LIMIT = Duration.ofSeconds(30);
    /** How long the table may take to be right, once the server has said that it is fully booted. */
    private static final Duration RELISTED = Duration.ofSeconds(2);

    private static final Map<AsteriskVersion, AsteriskRig> RIGS = new EnumMap<>(AsteriskVersion.class);

    @Parameters(name = "{0}")
    public static AsteriskVersion[] versions() {
        return AsteriskVersion.values();
    }

    @Rule
    public final RequiresAsterisk asterisk;

    private final AsteriskVersion version;
    private AsteriskRig rig;
    private TcpRelay wire;
    private ConnectedPlatform platform;
    private WiredCore core;

    public RestartIT(AsteriskVersion version) {
        this.version = version;
        this.asterisk = new RequiresAsterisk(version);
    }

    @Before
    public void logIn() {
        rig = RIGS.computeIfAbsent(version, it -> AsteriskRig.start(it, AmiUser.PRODUCT));
        wire = new TcpRelay(rig.server().amiPort());
        platform = new ConnectedPlatform(wire.port(), AmiUser.PRODUCT, Clock.systemUTC());
        core = new WiredCore(platform.provider);
        awaitPlatform();
        rig.call("alice", "102");
    }

    @After
    public void logOff() {
        if (rig != null) {
            core.close();
            platform.close();
            wire.close();
            rig.reset();
        }
    }

    @AfterClass
    public static void stopServers() {
        RIGS.values().forEach(AsteriskRig::close);
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

    private void assertLost(Transfer transfer) throws Exception {
        assertEnds(transfer, Outcome.LOST, Reason.NOT_OBSERVED);
        awaitPlatform();
        assertThat(known()).isEqualTo(listed()).isEmpty();
    }

    private static void assertEnds(Transfer transfer, Outcome outcome, Reason reason) throws Exception {
        TransferResult result = transfer.ended().toCompletableFuture().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(result.outcome() + " " + result.reason())
                .as("%s", transfer.timeline())
                .isEqualTo(outcome + " " + reason);
    }

    /** Lets bob transfer alice. */
    private Transfer start(TransferKind kind, String destination) {
        Call call = Awaitility.await()
                .atMost(LIMIT)
                .until(
                        () -> core.acme().calls(),
                        calls -> calls.size() == 1 && calls.get(0).state() == CallState.TALKING)
                .get(0);
        String bob = call.parties().get(1).id();
        Destination to = new Destination(destination);
        return core.acme()
                .transfer(
                        kind == TransferKind.BLIND
                                ? TransferRequest.blind(call.id(), bob, to)
                                : TransferRequest.consultative(call.id(), bob, to));
    }

    private static void await(Transfer transfer, TransferState state) {
        Awaitility.await().atMost(LIMIT).until(() -> transfer.state() == state);
    }

    private void awaitPlatform() {
        Awaitility.await("a login")
                .atMost(LIMIT)
                .until(() -> platform.link.state().status() == AmiLinkState.Status.UP);
        Awaitility.await("the platform is available")
                .atMost(RELISTED)
                .until(() -> platform.provider.status().available());
    }

    private void loseLink() {
        wire.cut();
        Awaitility.await().atMost(LIMIT).until(() -> !platform.provider.status().available());
    }

    private void assertConnected(String one, String other) {
        rig.checker()
                .waitFor(
                        one + " is connected with " + other,
                        LIMIT,
                        () -> rig.checker().bridgedWith(one).equals(Set.of(other)));
    }

    private void awaitIdle(String phone) {
        rig.checker()
                .waitFor(
                        phone + " is in no call",
                        LIMIT,
                        () -> rig.checker().channelsOf(phone).isEmpty());
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
