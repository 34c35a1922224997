package org.calltransfer.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.Candidate;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Refusal;
import org.calltransfer.api.TransferKind;
import org.calltransfer.api.TransferPlan;
import org.calltransfer.api.TransferRefusedException;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class PlanCommandTest {

    private static final Candidate ATXFER = new Candidate("pbx1", TransferKind.CONSULTATIVE, "atxfer");
    private static final Candidate BRIDGE = new Candidate("pbx1", TransferKind.CONSULTATIVE, "bridge");
    private static final Candidate REDIRECT = new Candidate("pbx1", TransferKind.BLIND, "redirect");

    @Rule
    public final KarafShell shell = new KarafShell();

    private FakeTenant acme;

    @Before
    public void addTenant() {
        acme = shell.tenant("acme");
        acme.plan = CompletableFuture.completedFuture(new TransferPlan(
                Optional.of(REDIRECT),
                List.of(
                        new Refusal(ATXFER, Reason.NOT_SUPPORTED, "200 has no feature code"),
                        new Refusal(BRIDGE, Reason.NONE, "another way is preferred")),
                List.of("300 exists in context default")));
    }

    @Test
    public void printsChoiceRefusalsAndFindings() throws Exception {
        assertThat(shell.print("transfer:plan acme c1 200 300")).isEqualTo("""
                        Chosen: blind by redirect on pbx1
                        Refused: consultative by atxfer on pbx1, NOT_SUPPORTED: 200 has no feature code \
                        (choose another kind)
                        Refused: consultative by bridge on pbx1, another way is preferred
                        Finding: 300 exists in context default
                        """);
    }

    @Test
    public void writesJson() throws Exception {
        assertThat(shell.print("transfer:plan --json --kind consultative acme c1 200"))
                .isEqualTo("""
                        {"chosen":{"platform":"pbx1","kind":"blind","mechanism":"redirect"},\
                        "refused":[{"candidate":{"platform":"pbx1","kind":"consultative","mechanism":"atxfer"},\
                        "reason":"NOT_SUPPORTED","text":"200 has no feature code"},\
                        {"candidate":{"platform":"pbx1","kind":"consultative","mechanism":"bridge"},\
                        "reason":"NONE","text":"another way is preferred"}],\
                        "findings":["300 exists in context default"]}
                        """);
    }

    @Test
    public void saysThatNothingWouldBeDone() throws Exception {
        acme.plan = CompletableFuture.completedFuture(new TransferPlan(Optional.empty(), List.of(), List.of()));

        assertThat(shell.print("transfer:plan acme c1 200 300"))
                .isEqualTo("Chosen: nothing, it would be refused or fail\n");
        assertThat(shell.print("transfer:plan --json acme c1 200 300")).startsWith("{\"chosen\":null,");
    }

    @Test
    public void failsWithTheReasonOfARefusal() {
        acme.plan = CompletableFuture.failedFuture(
                new TransferRefusedException(Reason.UNKNOWN_PARTY, "c1 has no party 999"));

        assertFails(
                "transfer:plan acme c1 999 300", "UNKNOWN_PARTY: c1 has no party 999 (list the parties of the call)");
    }

    @Test
    public void checksWhatIsTyped() {
        assertFails(
                "transfer:plan --kind blind acme c1 200",
                "destination: 1 to 80 letters, digits or + * # . _ - are required, and no - at the beginning (correct it)");
        assertFails(
                "transfer:plan --kind warm acme c1 200 300",
                "--kind: auto, blind or consultative is expected (correct it)");
        assertFails("transfer:plan --timeout 0 acme c1 200 300", "--timeout: 0 is not 1 to 86400 seconds (correct it)");
    }

    @Test
    public void stopsWaiting() {
        acme.plan = new CompletableFuture<>();

        assertFails("transfer:plan --timeout 1 acme c1 200 300", "no plan was made within 1 s (try again later)");
    }

    private void assertFails(String line, String message) {
        assertThatThrownBy(() -> shell.execute(line))
                .isExactlyInstanceOf(CommandException.class)
                .hasMessage(message);
    }
}
