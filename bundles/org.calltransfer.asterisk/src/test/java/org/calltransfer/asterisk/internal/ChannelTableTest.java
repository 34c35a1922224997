package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.Events.bridgeEnter;
import static org.calltransfer.asterisk.internal.Events.bridgeLeave;
import static org.calltransfer.asterisk.internal.Events.of;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallState;
import org.calltransfer.api.Party;
import org.calltransfer.api.PartyState;
import org.calltransfer.asterisk.internal.ami.AmiEvent;
import org.calltransfer.spi.Scope;
import org.junit.Test;

public class ChannelTableTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:01:00Z");

    private final ChannelTable table = new ChannelTable(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    public void twoInOneBridgeHearEachOtherUntilOneLeaves() {
        apply(
                of("Newchannel", "1", "PJSIP/alice-1"),
                of("Newchannel", "2", "PJSIP/bob-2"),
                bridgeEnter("1", "PJSIP/alice-1", "b"),
                bridgeEnter("2", "PJSIP/bob-2", "b"));
        assertThat(peers("1")).containsExactly("PJSIP/bob-2");
        apply(bridgeLeave("2", "PJSIP/bob-2", "b"));
        assertThat(peers("1")).isEmpty();
    }

    @Test
    public void theTwoHalvesOfALocalChannelAreAPieceOfWire() {
        apply(
                of("Newchannel", "1", "PJSIP/alice-1"),
                of("Newchannel", "3", "Local/103@internal-0;1"),
                of("Newchannel", "4", "Local/103@internal-0;2"),
                of("Newchannel", "5", "PJSIP/carol-5"),
                bridgeEnter("1", "PJSIP/alice-1", "b"),
                bridgeEnter("3", "Local/103@internal-0;1", "b"),
                bridgeEnter("4", "Local/103@internal-0;2", "c"),
                bridgeEnter("5", "PJSIP/carol-5", "c"));
        assertThat(peers("1")).containsExactly("PJSIP/carol-5");
        assertThat(peers("5")).containsExactly("PJSIP/alice-1");
    }

    @Test
    public void aLocalChannelThatStillRingsConnectsNobody() {
        apply(
                of("Newchannel", "1", "PJSIP/alice-1"),
                of("Newchannel", "3", "Local/103@internal-0;1"),
                of("Newchannel", "4", "Local/103@internal-0;2", "ChannelStateDesc", "Ring"),
                bridgeEnter("1", "PJSIP/alice-1", "b"),
                bridgeEnter("3", "Local/103@internal-0;1", "b"));
        assertThat(peers("1")).isEmpty();
        apply(of("Newstate", "4", "Local/103@internal-0;2"));
        assertThat(peers("1")).as("the dial plan has answered").containsExactly("Local/103@internal-0;2");
    }

    @Test
    public void inAHoldingBridgeNobodyHearsAnybody() {
        apply(
                of("Newchannel", "1", "PJSIP/alice-1"),
                of("Newchannel", "2", "PJSIP/bob-2"),
                of("BridgeEnter", "1", "PJSIP/alice-1", "BridgeUniqueid", "h", "BridgeTechnology", "holding_bridge"),
                of("BridgeEnter", "2", "PJSIP/bob-2", "BridgeUniqueid", "h", "BridgeTechnology", "holding_bridge"));
        assertThat(peers("1")).isEmpty();
    }

    @Test
    public void aChannelKeepsItsIdOverARename() {
        apply(
                of("Newchannel", "1", "PJSIP/alice-1"),
                of("Rename", "1", "PJSIP/alice-1", "Newname", "PJSIP/alice-1<MASQ>"));
        assertThat(table.get("1")).map(Channel::name).contains("PJSIP/alice-1<MASQ>");
        assertThat(table.named("PJSIP/alice-1")).isEmpty();
    }

    @Test
    public void whatComesAfterTheEndBringsNothingBack() {
        apply(of("Newchannel", "1", "PJSIP/alice-1"), of("Hangup", "1", "PJSIP/alice-1"));
        apply(of("Newexten", "1", "PJSIP/alice-1"), bridgeEnter("1", "PJSIP/alice-1", "b"));
        assertThat(table.all()).isEmpty();
    }

    @Test
    public void theListReplacesAllAndShowsCalls() {
        apply(of("Newchannel", "9", "PJSIP/gone-9"));
        table.load(List.of(
                row("1.20", "PJSIP/bob-2", "102", "Bob", "Duration", "00:00:30"),
                row("1.3", "PJSIP/alice-1", "101", "Alice", "Duration", "00:00:31"),
                row("1.4", "Local/102@internal-0;1", "", "")));
        assertThat(new CallView("pbx", table).calls(Scope.WHOLE))
                .containsExactly(new Call(
                        "pbx:100.1",
                        "pbx",
                        CallState.TALKING,
                        NOW.minusSeconds(31),
                        List.of(
                                new Party("1.3", "101", "Alice", PartyState.TALKING),
                                new Party("1.20", "102", "Bob", PartyState.TALKING))));
    }

    @Test
    public void aTenantSeesTheCallsOfItsScope() {
        table.load(List.of(row("1.1", "PJSIP/acme-alice-1", "101", "", "Context", "acme", "AccountCode", "4711")));
        assertThat(callsIn(List.of("acme"), List.of(), List.of())).hasSize(1);
        assertThat(callsIn(List.of(), List.of("PJSIP/acme-"), List.of())).hasSize(1);
        assertThat(callsIn(List.of(), List.of(), List.of("4711"))).hasSize(1);
        assertThat(callsIn(List.of("beta"), List.of("PJSIP/beta-"), List.of("4712")))
                .isEmpty();
    }

    private List<Call> callsIn(List<String> contexts, List<String> channels, List<String> accounts) {
        return new CallView("pbx", table).calls(new Scope(false, contexts, channels, accounts, Optional.empty()));
    }

    private static AmiEvent row(String uniqueid, String channel, String number, String name, String... headers) {
        String[] all = new String[headers.length + 6];
        System.arraycopy(headers, 0, all, 6, headers.length);
        System.arraycopy(new String[] {"CallerIDNum", number, "CallerIDName", name, "BridgeId", "b"}, 0, all, 0, 6);
        return of("CoreShowChannel", uniqueid, channel, all);
    }

    private void apply(AmiEvent... events) {
        for (AmiEvent event : events) {
            table.apply(event);
        }
    }

    private Set<String> peers(String uniqueid) {
        return table.peers(table.get(uniqueid).orElseThrow()).stream()
                .map(Channel::name)
                .collect(Collectors.toSet());
    }
}
