package org.calltransfer.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.calltransfer.api.TransferCommand.CANCEL;
import static org.calltransfer.api.TransferCommand.COMPLETE;
import static org.calltransfer.api.TransferCommand.DIAL;

import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferState;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class ConsultationTest {

    @Rule
    public final KarafShell shell = new KarafShell();

    private FakeTenant acme;

    @Before
    public void addTenant() {
        acme = shell.tenant("acme");
    }

    @Test
    public void waitsUntilTheTargetTalks() throws Exception {
        acme.script = transfer -> {
            transfer.step(10, TransferState.HELD, "c1 is on hold", CANCEL);
            transfer.step(20, TransferState.CONSULTING, "300 has answered", COMPLETE, CANCEL);
        };

        assertThat(shell.print("transfer:consult acme c1 200 300")).isEqualTo("""
                        Transfer t1: call c1 from 200 to 300, consultative by atxfer on pbx1
                           +0.000  PREPARING    the request is being checked
                           +0.010  HELD         c1 is on hold
                           +0.020  CONSULTING   300 has answered
                        Transfer t1 is CONSULTING. Next:
                          transfer:complete acme t1
                          transfer:cancel acme t1
                          transfer:show acme t1
                        """);
    }

    @Test
    public void passesByAHoldInWhichNothingCanBeDialled() {
        acme.script = transfer -> transfer.step(10, TransferState.HELD, "c1 is on hold", CANCEL);

        assertFails(
                "transfer:consult --timeout 1 acme c1 200 300",
                "waited for 1 s: transfer t1 goes on and is HELD (look at it with transfer:show acme t1)");
    }

    @Test
    public void waitsUntilTheTargetCanBeDialled() throws Exception {
        acme.script = transfer -> transfer.step(10, TransferState.HELD, "c1 is on hold", DIAL, CANCEL);

        assertThat(shell.print("transfer:consult acme c1 200"))
                .contains("to a destination dialled later")
                .contains("is HELD. Next:\n  transfer:dial acme DESTINATION t1\n  transfer:cancel acme t1\n");
    }

    @Test
    public void endsWithATransferThatFails() throws Exception {
        acme.script = transfer -> transfer.end(5, Outcome.FAILED, Reason.INVALID_DESTINATION, "300 does not exist");

        assertThat(shell.execute("transfer:consult acme c1 200 300")).isEqualTo(2);
        assertThat(shell.printed()).endsWith("INVALID_DESTINATION: 300 does not exist (correct the destination)\n");
    }

    @Test
    public void dialsAndWaitsUntilTheTargetTalks() throws Exception {
        FakeTransfer held = held();
        held.onCommand = () -> held.step(90, TransferState.CONSULTING, "300 has answered", COMPLETE, CANCEL);

        assertThat(shell.print("transfer:dial acme 300")).contains("+0.090").contains("transfer:complete acme t1");
    }

    @Test
    public void tellsThatADestinationCanNotBeDialled() throws Exception {
        FakeTransfer held = held();
        held.onCommand = () -> held.step(90, TransferState.HELD, "there is no extension 999", DIAL, CANCEL);

        assertThat(shell.execute("transfer:dial acme 999")).isEqualTo(2);
        assertThat(shell.printed()).contains("there is no extension 999").contains("transfer:dial acme DESTINATION t1");
    }

    @Test
    public void doesNotTakeTheHoldBeforeDiallingForAnAnswer() {
        held();

        assertFails(
                "transfer:dial --timeout 1 acme 300 t1",
                "waited for 1 s: transfer t1 goes on and is HELD (look at it with transfer:show acme t1)");
    }

    @Test
    public void completesTheOnlyOneRunning() throws Exception {
        FakeTransfer consulting = held();
        consulting.step(80, TransferState.CONSULTING, "300 has answered", COMPLETE, CANCEL);
        consulting.onCommand = () -> consulting.end(95, Outcome.COMPLETED, Reason.NONE, "caller and target talk");

        assertThat(shell.print("transfer:complete acme"))
                .contains("   +0.000  PREPARING ")
                .endsWith("COMPLETED after 0.095 s, caller and target talk\n");
    }

    @Test
    public void cancelsTheNamedOne() throws Exception {
        FakeTransfer held = held();
        held();
        held.onCommand = () -> held.end(95, Outcome.CANCELLED, Reason.NONE, "caller and transferor talk again");

        assertThat(shell.print("transfer:cancel acme t1"))
                .endsWith("CANCELLED after 0.095 s, caller and transferor talk again\n");
        assertThat(shell.print("transfer:cancel --no-wait --json acme t2")).contains("\"state\":\"HELD\"");
    }

    @Test
    public void failsWhereTheCommandIsNotAllowed() {
        held();

        assertFails(
                "transfer:complete acme",
                "INVALID_STATE: COMPLETE is not allowed in HELD (look at the state and at what is allowed)");
    }

    private FakeTransfer held() {
        FakeTransfer transfer = acme.start(TransferRequest.consultative("c1", "200"));
        transfer.step(10, TransferState.HELD, "c1 is on hold", DIAL, CANCEL);
        return transfer;
    }

    private void assertFails(String line, String message) {
        assertThatThrownBy(() -> shell.execute(line))
                .isExactlyInstanceOf(CommandException.class)
                .hasMessage(message);
    }
}
