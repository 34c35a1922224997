package org.calltransfer.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.calltransfer.api.Destination;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferState;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class ShowCommandTest {

    @Rule
    public final KarafShell shell = new KarafShell();

    private FakeTenant acme;

    @Before
    public void addTenant() {
        acme = shell.tenant("acme");
    }

    @Test
    public void showsAllOfAnEndedTransfer() throws Exception {
        FakeTransfer transfer = acme.start(
                TransferRequest.auto("c1", "200", new Destination("300")).withKey("k1"));
        transfer.step(35, TransferState.DIALING, "300 is being called");
        transfer.saw(36, "DialBegin PJSIP/300-00000003");
        transfer.end(1_240, Outcome.RETURNED, Reason.BUSY, "300 is busy, caller and transferor talk again");

        assertThat(shell.print("transfer:show --evidence acme")).isEqualTo("""
                        Transfer    t1 of acme
                        Call        c1
                        Transferor  200
                        Destination 300
                        Asked for   auto
                        Key         k1
                        Chosen      consultative by atxfer on pbx1
                        Started     2026-03-01T10:00:00Z
                        State       ENDED
                        Outcome     RETURNED
                        Reason      BUSY
                        Text        300 is busy, caller and transferor talk again
                        Advice      try again later or choose another destination
                        Seconds | State     | Step
                        --------+-----------+----------------------------------------------
                          0.000 | PREPARING | the request is being checked
                          0.035 | DIALING   | 300 is being called
                          1.240 | ENDED     | 300 is busy, caller and transferor talk again
                        Seconds | Evidence
                        --------+-----------------------------
                          0.036 | DialBegin PJSIP/300-00000003
                        """);
    }

    @Test
    public void showsWhatIsAllowedOfARunningOne() throws Exception {
        acme.start(TransferRequest.consultative("c1", "200"))
                .step(40, TransferState.HELD, "held", TransferCommand.DIAL, TransferCommand.CANCEL);
        acme.start(TransferRequest.consultative("c1", "200"));

        assertThat(shell.print("transfer:show acme t1").lines())
                .contains("Destination dialled later", "State       HELD", "Allowed     dial, cancel")
                .noneMatch(line -> line.startsWith("Outcome") || line.contains("Evidence"));
    }

    @Test
    public void writesOneJsonObject() throws Exception {
        acme.start(TransferRequest.blind("c1", "200", new Destination("300")))
                .end(900, Outcome.COMPLETED, Reason.NONE, "caller and target talk");

        assertThat(shell.print("transfer:show --json acme")).startsWith("""
                        {"id":"t1","state":"ENDED","outcome":"COMPLETED","reason":"NONE",\
                        "text":"caller and target talk","kind":"blind","mechanism":"redirect","platform":"pbx1",\
                        "call":"c1","transferor":"200","destination":"300\"""");
    }
}
