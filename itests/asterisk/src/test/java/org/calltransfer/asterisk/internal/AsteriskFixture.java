package org.calltransfer.asterisk.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calltransfer.api.Destination;
import org.calltransfer.itests.support.AmiUser;
import org.calltransfer.itests.support.AsteriskRig;
import org.calltransfer.itests.support.TcpRelay;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferProvider;
import org.calltransfer.tck.ProviderFixture;

/** A real server and real phones: alice (101) calls bob (102), who gives the call to carol (103) or dave (104). */
final class AsteriskFixture implements ProviderFixture {

    private static final Map<String, String> ADDRESSES =
            Map.of("alice", "101", "bob", "102", "carol", "103", "dave", "104");

    private final AsteriskRig rig;
    private final TcpRelay wire;
    private final ConnectedPlatform platform;

    /** The rig is shared by all tests, since it takes seconds to start; its phones are idle. */
    AsteriskFixture(AsteriskRig rig) {
        this.rig = rig;
        rig.phone("dave").staysSilent();
        wire = new TcpRelay(rig.server().amiPort());
        platform = new ConnectedPlatform(wire.port(), AmiUser.PRODUCT, Clock.systemUTC());
        rig.checker()
                .waitFor(
                        "the platform is available",
                        patience(),
                        () -> provider().status().available());
    }

    @Override
    public TransferProvider provider() {
        return platform.provider;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void talk() {
        rig.call("alice", "102");
    }

    @Override
    public String caller() {
        return "101";
    }

    @Override
    public String transferor() {
        return "102";
    }

    @Override
    public Destination answering() {
        return new Destination("103");
    }

    @Override
    public Destination busy() {
        rig.phone("dave").isBusy();
        return new Destination("104");
    }

    @Override
    public Destination silent() {
        return new Destination("104");
    }

    @Override
    public Destination unanswered() {
        return new Destination("7104");
    }

    @Override
    public Destination missing() {
        return new Destination("199");
    }

    @Override
    public void callerHangsUp() {
        rig.phone("alice").hangUp();
    }

    @Override
    public void transferorHangsUp() {
        rig.phone("bob").hangUp();
    }

    @Override
    public void targetHangsUp() {
        rig.phone("carol").hangUp();
    }

    @Override
    public void targetAnswers() {
        rig.checker()
                .waitFor(
                        "dave's phone rings",
                        patience(),
                        () -> !rig.checker().channelsOf("dave").isEmpty());
        rig.phone("dave").answerNow();
    }

    @Override
    public Set<String> connected(String address) {
        return ADDRESSES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(address))
                .flatMap(entry -> rig.checker().bridgedWith(entry.getKey()).stream())
                .map(ADDRESSES::get)
                .collect(Collectors.toSet());
    }

    @Override
    public Scope scope() {
        return new Scope(false, List.of(AsteriskRig.INTERNAL), List.of(), List.of(), Optional.empty());
    }

    @Override
    public Scope otherScope() {
        return new Scope(false, List.of("external"), List.of("PJSIP/zoe"), List.of("4711"), Optional.empty());
    }

    @Override
    public void loseLink() {
        wire.cut();
    }

    @Override
    public void restoreLink() {
        wire.mend();
    }

    @Override
    public void close() {
        platform.close();
        wire.close();
        rig.reset();
    }
}
