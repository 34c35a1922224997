package org.calltransfer.simulator.internal;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calltransfer.api.Destination;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferProvider;
import org.calltransfer.tck.ProviderFixture;

/** A simulated PBX of a few telephones, in a hurry. */
final class SimulatorFixture implements ProviderFixture {

    private static final String ALICE = "101";
    private static final String BOB = "102";
    private static final String CAROL = "103";
    private static final String SILENT = "104";

    private final Pbx pbx = new Pbx(SimulatorSettings.read(Map.of(
            "platform",
            "sim",
            "extensions",
            "101=alice:answer,102=bob:answer,103=carol:answer,104=dave:no-answer,105=desk:busy,106=erin:no-answer:300",
            "ringMillis",
            30,
            "answerMillis",
            50)));
    private final TransferProvider provider = new SimulatedProvider("sim", pbx);

    @Override
    public TransferProvider provider() {
        return provider;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void talk() {
        pbx.place(ALICE, BOB);
    }

    @Override
    public String caller() {
        return ALICE;
    }

    @Override
    public String transferor() {
        return BOB;
    }

    @Override
    public Destination answering() {
        return new Destination(CAROL);
    }

    @Override
    public Destination busy() {
        return new Destination("105");
    }

    @Override
    public Destination silent() {
        return new Destination(SILENT);
    }

    @Override
    public Destination unanswered() {
        return new Destination("106");
    }

    @Override
    public Destination missing() {
        return new Destination("999");
    }

    @Override
    public void callerHangsUp() {
        pbx.hangUp(ALICE);
    }

    @Override
    public void transferorHangsUp() {
        pbx.hangUp(BOB);
    }

    @Override
    public void targetHangsUp() {
        pbx.hangUp(CAROL);
    }

    @Override
    public void targetAnswers() {
        await().pollInterval(Duration.ofMillis(5))
                .ignoreException(IllegalStateException.class)
                .until(() -> {
                    pbx.answer(SILENT);
                    return true;
                });
    }

    @Override
    public Set<String> connected(String address) {
        return pbx.connectedWith(address);
    }

    @Override
    public Scope scope() {
        return new Scope(false, List.of("internal"), List.of(), List.of(), Optional.empty());
    }

    @Override
    public Scope otherScope() {
        return new Scope(false, List.of("external"), List.of("sim/9"), List.of("acme"), Optional.empty());
    }

    @Override
    public void loseLink() {
        pbx.loseLink();
    }

    @Override
    public void restoreLink() {
        pbx.restoreLink();
    }

    @Override
    public void close() {
        pbx.close();
    }
}
