package org.calltransfer.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferState;
import org.junit.Rule;
import org.junit.Test;

public class ListingTest {

    @Rule
    public final KarafShell shell = new KarafShell();

    @Test
    public void saysThatThereIsNoTenant() throws Exception {
        assertThat(shell.print("transfer:tenants"))
                .endsWith("no tenant is configured, or the log tells why its configuration was refused\n");
        assertThat(shell.print("transfer:tenants --json")).isEqualTo("{\"tenants\":[]}\n");
        assertThatThrownBy(() -> shell.execute("transfer:calls acme"))
                .isExactlyInstanceOf(CommandException.class)
                .hasMessage("there is no tenant acme (" + Tenants.NONE + ")");
    }

    @Test
    public void listsTenantsWithTheirPlatforms() throws Exception {
        shell.tenant("globex");
        shell.tenant("acme");

        assertThat(shell.print("transfer:tenants").lines())
                .hasSize(6)
                .contains("acme   | pbx1     | yes       | 2026-03-01T09:59:00Z | Asterisk 22.5 at 127.0.0.1:5038")
                .contains("acme   | pbx2     | no        | never seen           | no provider offers it");
        assertThat(shell.print("transfer:tenants --no-format").lines())
                .first()
                .isEqualTo("acme  \tpbx1    \tyes      \t2026-03-01T09:59:00Z\tAsterisk 22.5 at 127.0.0.1:5038");
    }

    @Test
    public void writesTenantsAsJson() throws Exception {
        shell.tenant("acme");

        assertThat(shell.print("transfer:tenants --json")).isEqualTo("""
                        {"tenants":[{"id":"acme","platforms":[\
                        {"name":"pbx1","available":true,"since":"2026-03-01T09:59:00Z",\
                        "text":"Asterisk 22.5 at 127.0.0.1:5038",\
                        "capabilities":{"BLIND":"YES","CONSULTATION_ONE_STEP":"UNSPECIFIED",\
                        "CONSULTATION_TWO_STEP":"UNSPECIFIED","CONSULTATION_WITH_HELD_CALL":"UNSPECIFIED",\
                        "COMPLETE_WHILE_RINGING":"UNSPECIFIED","COMPLETE_AS_CONFERENCE":"UNSPECIFIED",\
                        "SWAP":"UNSPECIFIED"}},\
                        {"name":"pbx2","available":false,"since":null,"text":"no provider offers it",\
                        "capabilities":{"BLIND":"UNSPECIFIED","CONSULTATION_ONE_STEP":"UNSPECIFIED",\
                        "CONSULTATION_TWO_STEP":"UNSPECIFIED","CONSULTATION_WITH_HELD_CALL":"UNSPECIFIED",\
                        "COMPLETE_WHILE_RINGING":"UNSPECIFIED","COMPLETE_AS_CONFERENCE":"UNSPECIFIED",\
                        "SWAP":"UNSPECIFIED"}}]}]}
                        """);
    }

    @Test
    public void namesTheKnownTenantsInOneRedLine() {
        shell.tenant("globex");
        shell.tenant("acme");

        assertThatThrownBy(() -> shell.execute("transfer:list initech"))
                .isExactlyInstanceOf(CommandException.class)
                .extracting(failure -> ((CommandException) failure).getNiceHelp())
                .isEqualTo("\u001b[31mthere is no tenant initech (the tenants are acme, globex)\u001b[39m");
    }

    @Test
    public void listsCallsWithAPartyALine() throws Exception {
        shell.tenant("acme");

        assertThat(shell.print("transfer:calls acme").lines().skip(2))
                .first()
                .asString()
                .startsWith("c1   | pbx1     | TALKING | 2026-03-01T09:59:00Z | ")
                .endsWith(" | 100 Carol [p1] TALKING");
        assertThat(shell.print("transfer:calls --no-format acme").lines())
                .singleElement()
                .asString()
                .endsWith("\t100 Carol [p1] TALKING; 200 Tom [p2] TALKING");
    }

    @Test
    public void writesCallsAsJson() throws Exception {
        shell.tenant("acme");

        assertThat(shell.print("transfer:calls --json acme")).isEqualTo("""
                        {"calls":[{"id":"c1","platform":"pbx1","state":"TALKING","since":"2026-03-01T09:59:00Z",\
                        "parties":[\
                        {"id":"p1","address":"100","name":"Carol","state":"TALKING"},\
                        {"id":"p2","address":"200","name":"Tom","state":"TALKING"}]}]}
                        """);
    }

    @Test
    public void keepsNamesFromSteeringTheTerminal() throws Exception {
        shell.tenant("acme").calls.add(FakeTenant.call("c2", FakeTenant.party("p9", "666", "\u001b[2Jx\ty")));

        assertThat(shell.print("transfer:calls acme"))
                .contains("666  [2Jx y [p9]")
                .doesNotContain("\u001b");
    }

    @Test
    public void listsTransfersNewestFirst() throws Exception {
        FakeTenant acme = shell.tenant("acme");
        acme.start(TransferRequest.blind("c1", "200", new Destination("300")))
                .end(12_345, Outcome.RETURNED, Reason.BUSY, "300 is busy");
        acme.start(TransferRequest.consultative("c1", "200"));

        assertThat(shell.print("transfer:list --no-format acme").lines().toList())
                .satisfiesExactly(
                        newest ->
                                assertThat(newest).startsWith("t2\tPREPARING\t-       \t-     \tconsultative\tatxfer"),
                        oldest -> assertThat(oldest)
                                .startsWith("t1\tENDED    \tRETURNED\tBUSY  \tblind       \tredirect \tc1  \t300")
                                .endsWith("12.345"));
    }

    @Test
    public void writesTransfersAsJson() throws Exception {
        FakeTransfer transfer = shell.tenant("acme").start(TransferRequest.consultative("c1", "200"));
        transfer.step(40, TransferState.HELD, "held", TransferCommand.CANCEL, TransferCommand.DIAL);
        transfer.saw(38, "Hold p1");

        assertThat(shell.print("transfer:list --json acme")).isEqualTo("""
                        {"transfers":[{"id":"t1","state":"HELD","outcome":null,"reason":null,"text":null,\
                        "kind":"consultative","mechanism":"atxfer","platform":"pbx1",\
                        "call":"c1","transferor":"200","destination":null,"startedAt":"2026-03-01T10:00:00Z",\
                        "allowed":["dial","cancel"],\
                        "timeline":[\
                        {"at":"2026-03-01T10:00:00Z","state":"PREPARING","text":"the request is being checked"},\
                        {"at":"2026-03-01T10:00:00.040Z","state":"HELD","text":"held"}],\
                        "evidence":[{"at":"2026-03-01T10:00:00.038Z","text":"Hold p1"}]}]}
                        """);
    }

    @Test
    public void goesThroughPipes() throws Exception {
        shell.tenant("acme");

        assertThat(shell.print("transfer:tenants --no-format | grep pbx2"))
                .contains("never seen")
                .doesNotContain("pbx1");
    }
}
