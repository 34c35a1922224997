package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.calltransfer.api.Call;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Platform;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Support;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferResult;
import org.calltransfer.api.TransferState;
import org.calltransfer.asterisk.internal.ami.AmiActions;
import org.calltransfer.core.internal.WiredCore;
import org.calltransfer.itests.support.AmiUser;
import org.calltransfer.itests.support.AsteriskRig;
import org.calltransfer.itests.support.AsteriskVersion;
import org.calltransfer.itests.support.RequiresAsterisk;
import org.calltransfer.spi.Offer;
import org.calltransfer.spi.Scope;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** What a user in {@code manager.conf} lacks is named before a transfer, and what it may do besides is used. */
@RunWith(Parameterized.class)
public class PrivilegesIT {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final String READ = "call,dialplan,system";
    private static final AmiUser REPORTER = user("reporter", READ, "reporting");
    private static final AmiUser CALLER = user("caller", READ, "call");
    private static final AmiUser DEAF = user("deaf", "dialplan,system", "call,reporting");
    private static final AmiUser UNBOOTED = user("unbooted", "call", "call,reporting");
    private static final AmiUser FILTERING = user("filtering", READ, "call,reporting,system");

    private static final Map<AsteriskVersion, AsteriskRig> RIGS = new EnumMap<>(AsteriskVersion.class);

    @Parameters(name = "{0}")
    public static AsteriskVersion[] versions() {
        return AsteriskVersion.values();
    }

    @Rule
    public final RequiresAsterisk asterisk;

    private final AsteriskVersion version;
    private final MovedClock clock = new MovedClock();
    private AsteriskRig rig;
    private ConnectedPlatform platform;

    public PrivilegesIT(AsteriskVersion version) {
        this.version = version;
        this.asterisk = new RequiresAsterisk(version);
    }

    private static AmiUser user(String name, String read, String write) {
        return new AmiUser(name, "secret", read, write);
    }

    @Before
    public void startServer() {
        rig = RIGS.computeIfAbsent(
                version, it -> AsteriskRig.start(it, AmiUser.PRODUCT, REPORTER, CALLER, DEAF, UNBOOTED, FILTERING));
    }

    @After
    public void logOff() {
        if (platform != null) {
            platform.close();
            rig.reset();
        }
    }

    @AfterClass
    public static void stopServers() {
        RIGS.values().forEach(AsteriskRig::close);
    }

    @Test
    public void theUserOfTheReadmeLacksNothing() {
        logIn(AmiUser.PRODUCT);
        Call call = call();
        assertThat(profile().version()).startsWith(version.major() + ".");
        assertThat(profile().started()).isNotEmpty();
        assertThat(missing()).isEmpty();
        assertThat(heard()).containsExactlyInAnyOrder("call", "dialplan");
        assertThat(platform.provider.status().text()).endsWith("logged in as " + AmiUser.PRODUCT.name());
        assertThat(support(Capability.BLIND)).isEqualTo(Support.YES);
        assertThat(support(Capability.CONSULTATION_ONE_STEP)).isEqualTo(Support.YES);
        assertThat(offers(call)).extracting(Offer::refused).containsOnly(Reason.NONE);
    }

    @Test
    public void withoutWriteCallNothingIsTransferred() {
        logIn(REPORTER);
        Call call = call();
        assertThat(missing())
                .containsExactly("Redirect (write=call)", "Atxfer (write=call)", "Hangup (write=call or system)");
        assertThat(support(Capability.BLIND)).isEqualTo(Support.NO);
        assertThat(support(Capability.CONSULTATION_ONE_STEP)).isEqualTo(Support.NO);
        assertThat(offers(call)).extracting(Offer::refused).containsOnly(Reason.NOT_PERMITTED);
    }

    @Test
    public void withoutWriteReportingThereIsNoPlatform() {
        platform = new ConnectedPlatform(rig.server().amiPort(), CALLER, clock);
        Awaitility.await().atMost(LIMIT).until(() -> status().text().contains("CoreShowChannels (write=reporting"));
        assertThat(status().available()).isFalse();
    }

    @Test
    public void withoutReadCallThereIsNoPlatformOnceThatShows() {
        logIn(DEAF);
        rig.call("alice", "102");
        Awaitility.await().atMost(LIMIT).until(() -> {
            clock.move(Duration.ofSeconds(10));
            platform.calls.check();
            return !status().available();
        });
        assertThat(status().text()).endsWith("read=call is missing");
        assertThat(platform.calls.corrections()).isEqualTo(1);
    }

    @Test
    public void withoutReadSystemAndDialplanItWorksAndIsSaid() {
        logIn(UNBOOTED);
        call();
        assertThat(status().text()).contains("read=system", "read=dialplan");
        assertThat(status().available()).isTrue();
    }

    @Test
    public void aFilterKeepsNothingAwayThatATransferNeeds() throws Exception {
        logIn(AmiUser.PRODUCT);
        assertThat(consultAndComplete().outcome()).isEqualTo(Outcome.COMPLETED);
        long unfiltered = platform.link.counters().events();
        logOff();
        logIn(FILTERING);
        assertThat(consultAndComplete().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(platform.link.counters().events()).isBetween(1L, unfiltered / 2);
        clock.move(Duration.ofSeconds(10));
        platform.calls.check();
        platform.link.send(AmiActions.ping()).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        platform.calls.check();
        assertThat(platform.calls.corrections()).isZero();
    }

    private TransferResult consultAndComplete() throws Exception {
        try (WiredCore core = new WiredCore(platform.provider)) {
            Call call = call();
            Transfer transfer = core.acme()
                    .transfer(TransferRequest.consultative(
                            call.id(), call.parties().get(1).id(), new Destination("103")));
            Awaitility.await().atMost(LIMIT).until(() -> transfer.state() == TransferState.CONSULTING);
            transfer.complete();
            return transfer.ended().toCompletableFuture().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void logIn(AmiUser user) {
        platform = new ConnectedPlatform(rig.server().amiPort(), user, clock);
        Awaitility.await().atMost(LIMIT).until(() -> status().available());
    }

    /** Lets alice call bob. */
    private Call call() {
        rig.call("alice", "102");
        return Awaitility.await()
                .atMost(LIMIT)
                .until(
                        () -> platform.provider.calls(Scope.WHOLE),
                        calls -> calls.size() == 1 && calls.get(0).parties().size() == 2)
                .get(0);
    }

    private List<Offer> offers(Call call) {
        return platform.provider.offers(call, call.parties().get(1), Optional.of(new Destination("103")));
    }

    private ServerProfile profile() {
        return platform.calls.access(ServerAccess::profile);
    }

    private Set<String> heard() {
        return platform.calls.access(ServerAccess::heard);
    }

    private List<String> missing() {
        return platform.calls.access(ServerAccess::missing);
    }

    private Platform status() {
        return platform.provider.status();
    }

    private Support support(Capability capability) {
        return status().capabilities().of(capability);
    }
}
