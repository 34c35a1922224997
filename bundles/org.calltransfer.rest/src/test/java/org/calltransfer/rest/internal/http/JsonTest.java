package org.calltransfer.rest.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallState;
import org.calltransfer.api.Candidate;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Party;
import org.calltransfer.api.PartyState;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Support;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferKind;
import org.junit.Test;

public class JsonTest {

    @Test
    public void aCallIsWrittenAsItIs() {
        Call call = new Call(
                "c1",
                "pbx",
                CallState.TALKING,
                Instant.parse("2026-05-04T09:00:00.5Z"),
                List.of(new Party("p1", "100", "Zoë", PartyState.WAITING)));

        assertThat(json(call))
                .isEqualTo("{\"id\":\"c1\",\"platform\":\"pbx\",\"state\":\"TALKING\","
                        + "\"since\":\"2026-05-04T09:00:00.500Z\",\"parties\":[{\"id\":\"p1\",\"address\":\"100\","
                        + "\"name\":\"Zoë\",\"state\":\"WAITING\"}]}");
    }

    @Test
    public void kindsAndCommandsAreLowerCase() {
        assertThat(json(new Candidate("pbx", TransferKind.BLIND, "redirect")))
                .isEqualTo("{\"platform\":\"pbx\",\"kind\":\"blind\",\"mechanism\":\"redirect\"}");
        assertThat(json(List.of(TransferCommand.DIAL, TransferCommand.CANCEL))).isEqualTo("[\"dial\",\"cancel\"]");
    }

    @Test
    public void everyCapabilityIsWritten() {
        String json = json(Capabilities.NONE.with(Capability.SWAP, Support.NO));

        assertThat(json).contains("\"SWAP\":\"NO\"").contains("\"BLIND\":\"UNSPECIFIED\"");
        assertThat(json.split(",")).hasSize(Capability.values().length);
    }

    @Test
    public void aProblemLeavesMissingAdviceOut() {
        assertThat(json(Problem.of(Fault.BAD_REQUEST, "kind: wrong")))
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                        + "\"detail\":\"kind: wrong\",\"reason\":\"BAD_REQUEST\"}");
        assertThat(json(Problem.of(404, Reason.UNKNOWN_CALL, "no call")))
                .endsWith("\"reason\":\"UNKNOWN_CALL\",\"advice\":\"list the calls\"}");
    }

    @Test
    public void readingIsStrict() {
        assertThatThrownBy(() -> Json.tree("{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Json.tree("{} {}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IOException.class);
    }

    private static String json(Object value) {
        return new String(Json.bytes(value), StandardCharsets.UTF_8);
    }
}
