package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferEvent;
import org.calltransfer.api.TransferListener;
import org.calltransfer.api.TransferState;
import org.calltransfer.spi.FactKind;
import org.junit.Rule;
import org.junit.Test;
import org.osgi.framework.ServiceReference;

public class ListenerNotifierTest {

    @Rule
    public final Core core = new Core();

    private final List<TransferEvent> heard = new CopyOnWriteArrayList<>();

    @Test
    public void aListenerHearsEveryStepInOrder() throws Exception {
        core.listen("acme", heard::add);
        Transfer transfer = completed();
        TransferDriver.soon()
                .untilAsserted(
                        () -> assertThat(heard).extracting(TransferEvent::entry).isEqualTo(transfer.timeline()));
        assertThat(heard).extracting(TransferEvent::transfer).containsOnly(transfer);
        assertThat(transfer.timeline())
                .extracting("state")
                .containsExactly(
                        TransferState.PREPARING, TransferState.DIALING, TransferState.HANDED_OVER, TransferState.ENDED);
    }

    @Test
    public void aListenerHearsOfItsOwnTenantAlone() throws Exception {
        List<TransferEvent> others = new CopyOnWriteArrayList<>();
        core.listen("other", others::add);
        core.notifier.bind(new FakeReference<>(Map.of()), others::add);
        core.listen("acme", heard::add);
        completed();
        TransferDriver.soon().until(() -> heard.size() == 4);
        assertThat(others).isEmpty();
    }

    @Test
    public void aListenerThatThrowsDisturbsNobody() throws Exception {
        core.listen("acme", event -> {
            heard.add(event);
            throw new IllegalStateException("listener");
        });
        completed();
        TransferDriver.soon().until(() -> heard.size() == 4);
    }

    @Test
    public void listenersThatHangDisturbNobody() throws Exception {
        CompletableFuture<Void> stopped = new CompletableFuture<>();
        for (int i = 0; i < 8; i++) {
            core.listen("acme", event -> stopped.join());
        }
        core.listen("acme", heard::add);
        completed();
        TransferDriver.soon().until(() -> heard.size() == 4);
        stopped.complete(null);
    }

    @Test
    public void aListenerThatHasGoneIsToldNothingThatWaited() throws Exception {
        CompletableFuture<Void> gone = new CompletableFuture<>();
        TransferListener slow = event -> {
            heard.add(event);
            gone.join();
        };
        ServiceReference<TransferListener> reference = core.listen("acme", slow);
        completed();
        TransferDriver.soon().until(() -> heard.size() == 1);
        core.notifier.unbind(reference);
        gone.complete(null);
        core.threads.stop();
        assertThat(heard).hasSize(1);
    }

    @Test
    public void aListenerThatIsSlowForLongMissesSteps() throws Exception {
        CompletableFuture<Void> awake = new CompletableFuture<>();
        core.listen("acme", event -> {
            awake.join();
            heard.add(event);
        });
        TransferDriver driver = core.start(TestCalls.blind()).isTold("blind 200");
        for (int i = 0; i < 1100; i++) {
            driver.sees(FactKind.NOTE);
        }
        driver.sees(FactKind.CONNECTED_TO_TARGET).ends(Outcome.COMPLETED, Reason.NONE);
        awake.complete(null);
        core.threads.stop();
        assertThat(heard).hasSizeBetween(1000, 1001);
    }

    private Transfer completed() throws Exception {
        TransferDriver driver = core.start(TestCalls.blind()).isTold("blind 200");
        driver.sees(FactKind.TRANSFEROR_GONE, FactKind.CONNECTED_TO_TARGET).ends(Outcome.COMPLETED, Reason.NONE);
        return driver.transfer;
    }
}
