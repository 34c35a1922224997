package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferEvent;
import org.calltransfer.spi.FactKind;
import org.junit.Rule;
import org.junit.Test;

public class TransferSessionTest {

    @Rule
    public final Core core = new Core();

    private final List<String> told = new CopyOnWriteArrayList<>();

    /** Others can find a transfer before the thread that asked for it has come to start it. */
    @Test
    public void aTransferThatIsCancelledBeforeItStartsIsNotStarted() throws Exception {
        TransferSession session = session();
        session.cancel();
        session.start();
        new TransferDriver(session, core.provider).ends(Outcome.CANCELLED, Reason.NONE);
        assertThat(told).containsExactly("released", "ENDED");
        assertThat(core.provider.begun()).isZero();
    }

    @Test
    public void aTransferWhoseProviderLeavesBeforeItStartsFails() throws Exception {
        TransferSession session = session();
        session.leave();
        session.start();
        new TransferDriver(session, core.provider).ends(Outcome.FAILED, Reason.PROVIDER_GONE);
    }

    /** Who hears of the end may at once want to transfer the call again. */
    @Test
    public void theCallIsReleasedBeforeAnybodyHearsOfTheEnd() throws Exception {
        TransferSession session = session();
        session.start();
        new TransferDriver(session, core.provider)
                .isTold("blind 200")
                .sees(FactKind.CONNECTED_TO_TARGET)
                .ends(Outcome.COMPLETED, Reason.NONE);
        assertThat(told).containsExactly("PREPARING", "DIALING", "released", "ENDED");
    }

    private TransferSession session() {
        Subject subject = Subject.of(TestCalls.talking(TestCalls.CALL), TestCalls.TRANSFEROR);
        Assignment assignment = Proposal.of(TestCalls.blind(), subject, core.provider, TestSettings.ACME)
                .required();
        return new TransferSession(assignment, core.threads, new SessionObserver() {
            @Override
            public void changed(TransferEvent event) {
                told.add(event.entry().state().name());
            }

            @Override
            public void ended(TransferSession session) {
                told.add("released");
            }
        });
    }
}
