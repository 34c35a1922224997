package org.calltransfer.shell.internal;

import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferState;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class BlindCommandTest {

    @Rule
    public final KarafShell shell = new KarafShell();

    private FakeTenant acme;

    @Before
    public void addTenant() {
        acme = shell.tenant("acme");
    }

    @Test
    public void showsEachStepAsItHappens() throws Exception {
        CompletableFuture<Object> command = supplyAsync(() -> execute("transfer:blind acme c1 200 300"));

        await().until(() -> shell.printed().contains("PREPARING"));
        acme.newest().step(120, TransferState.HANDED_OVER, "200 is released, 300 rings");
        await().until(() -> shell.printed().contains("HANDED_OVER"));
        assertThat(command).isNotDone();
        acme.newest().end(2_345, Outcome.COMPLETED, Reason.NONE, "caller and target talk");

        assertThat(command.get(5, TimeUnit.SECONDS)).isEqualTo(0);
        assertThat(shell.printed()).isEqualTo("""
                        Transfer t1: call c1 from 200 to 300, blind by redirect on pbx1
                           +0.000  PREPARING    the request is being checked
                           +0.120  HANDED_OVER  200 is released, 300 rings
                           +2.345  ENDED        caller and target talk
                        COMPLETED after 2.345 s, caller and target talk
                        """);
        assertThat(shell.listeners("acme")).isEmpty();
    }

    @Test
    public void endsWithReasonAdviceAndStatus() throws Exception {
        acme.script = transfer -> transfer.end(900, Outcome.RETURNED, Reason.BUSY, "300 is busy");

        assertThat(shell.execute("transfer:blind acme c1 200 300")).isEqualTo(2);
        assertThat(shell.printed())
                .endsWith(
                        "RETURNED after 0.900 s, BUSY: 300 is busy (try again later or choose another destination)\n");
    }

    @Test
    public void writesOneJsonDocumentAtTheEnd() throws Exception {
        acme.script = transfer -> transfer.end(900, Outcome.COMPLETED, Reason.NONE, "caller and target talk");

        assertThat(shell.print("transfer:blind --json acme c1 200 300").lines())
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"t1\",\"state\":\"ENDED\",\"outcome\":\"COMPLETED\"");
    }

    @Test
    public void returnsAtOnceIfAsked() throws Exception {
        assertThat(shell.print("transfer:blind --no-wait --key k1 acme c1 200 300"))
                .isEqualTo("""
                        Transfer t1: call c1 from 200 to 300, blind by redirect on pbx1
                        Transfer t1 is PREPARING. Next:
                          transfer:show acme t1
                        """);
        assertThat(acme.newest().request().key()).contains("k1");
    }

    @Test
    public void stopsWaitingAndLeavesTheTransferAlone() {
        assertFails(
                "transfer:blind --timeout 1 acme c1 200 300",
                "waited for 1 s: transfer t1 goes on and is PREPARING (look at it with transfer:show acme t1)");
        assertThat(shell.listeners("acme")).isEmpty();
    }

    @Test
    public void tellsOnCtrlCThatTheTransferGoesOn() {
        CompletableFuture<Object> command = supplyAsync(() -> execute("transfer:blind acme c1 200 300"));
        await().until(() -> shell.printed().contains("PREPARING  "));

        shell.interrupt();

        await().until(command::isDone);
        await().until(() -> shell.listeners("acme").isEmpty());
        assertThat(shell.printed())
                .endsWith("transfer t1 goes on and is PREPARING (look at it with transfer:show acme t1)\n");
    }

    @Test
    public void failsWithReasonSentenceAndAdvice() {
        assertFails("transfer:blind acme c9 200 300", "UNKNOWN_CALL: there is no call c9 (list the calls)");
    }

    @Test
    public void takesNoOptionForADestination() {
        assertFails(
                "transfer:blind acme c1 200 --json",
                "destination: --json looks like an option; options go first (correct it)");
        assertThat(acme.transfers()).isEmpty();
    }

    private void assertFails(String line, String message) {
        assertThatThrownBy(() -> shell.execute(line))
                .isExactlyInstanceOf(CommandException.class)
                .hasMessage(message);
    }

    private Object execute(String line) {
        try {
            return shell.execute(line);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
