package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
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
import org.calltransfer.itests.support.AmiUser;
import org.calltransfer.itests.support.AsteriskRig;
import org.calltransfer.itests.support.AsteriskVersion;
import org.calltransfer.itests.support.RequiresAsterisk;
import org.calltransfer.itests.support.TcpRelay;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.Rule;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** Tenant acme on real servers, where alice talks to bob, over a link that can be cut. */
@RunWith(Parameterized.class)
public abstract class AcmeOnAsterisk {

    /** Booting takes seconds, and so may the pause before the next attempt to connect. */
    static final Duration LIMIT = Duration.ofSeconds(30);
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
    AsteriskRig rig;
    TcpRelay wire;
    ConnectedPlatform platform;
    private WiredCore core;

    AcmeOnAsterisk(AsteriskVersion version) {
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
        RIGS.clear();
    }

    static void assertEnds(Transfer transfer, Outcome outcome, Reason reason) throws Exception {
        TransferResult result = transfer.ended().toCompletableFuture().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(result.outcome() + " " + result.reason())
                .as("%s", transfer.timeline())
                .isEqualTo(outcome + " " + reason);
    }

    /** Lets bob transfer alice. */
    final Transfer start(TransferKind kind, String destination) {
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

    static void await(Transfer transfer, TransferState state) {
        Awaitility.await().atMost(LIMIT).until(() -> transfer.state() == state);
    }

    final void awaitPlatform() {
        Awaitility.await("a login")
                .atMost(LIMIT)
                .until(() -> platform.link.state().status() == AmiLinkState.Status.UP);
        Awaitility.await("the platform is available")
                .atMost(RELISTED)
                .until(() -> platform.provider.status().available());
    }

    final void assertConnected(String one, String other) {
        rig.checker()
                .waitFor(
                        one + " is connected with " + other,
                        LIMIT,
                        () -> rig.checker().bridgedWith(one).equals(Set.of(other)));
    }
}
