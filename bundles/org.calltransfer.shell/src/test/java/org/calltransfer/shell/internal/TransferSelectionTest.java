package org.calltransfer.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferRequest;
import org.junit.Test;

public class TransferSelectionTest {

    private final FakeTenant acme = new FakeTenant("acme", event -> {});

    @Test
    public void takesTheOneThatIsRunning() throws CommandException {
        FakeTransfer running = start();
        start().end(5, Outcome.COMPLETED, Reason.NONE, "done");

        assertThat(TransferSelection.running(acme, null)).isSameAs(running);
    }

    @Test
    public void refusesToGuessAmongTwo() {
        start();
        start();

        assertThatThrownBy(() -> TransferSelection.running(acme, null))
                .isInstanceOf(CommandException.class)
                .hasMessage("more than one transfer of acme is running (name one of t2 PREPARING, t1 PREPARING)");
    }

    @Test
    public void saysThatNoneIsRunning() {
        start().end(5, Outcome.COMPLETED, Reason.NONE, "done");

        assertThatThrownBy(() -> TransferSelection.running(acme, null))
                .hasMessage("no transfer of acme is running (start one, or name one by its id)");
    }

    @Test
    public void takesTheNamedOneWhateverItsState() throws CommandException {
        FakeTransfer named = start();
        named.end(5, Outcome.COMPLETED, Reason.NONE, "done");
        start();

        assertThat(TransferSelection.running(acme, "t1")).isSameAs(named);
        assertThat(TransferSelection.latest(acme, "t1")).isSameAs(named);
    }

    @Test
    public void saysThatTheNamedOneIsNotThere() {
        assertThatThrownBy(() -> TransferSelection.latest(acme, "t9"))
                .hasMessage("acme has no transfer t9, or has forgotten it (see transfer:list acme)");
    }

    @Test
    public void takesTheNewestToShow() throws CommandException {
        start();
        FakeTransfer newest = start();

        assertThat(TransferSelection.latest(acme, null)).isSameAs(newest);
    }

    @Test
    public void saysThatThereIsNoneToShow() {
        assertThatThrownBy(() -> TransferSelection.latest(acme, null))
                .hasMessage("acme has had no transfer yet (start one)");
    }

    private FakeTransfer start() {
        return acme.start(TransferRequest.blind("c1", "200", new Destination("300")));
    }
}
