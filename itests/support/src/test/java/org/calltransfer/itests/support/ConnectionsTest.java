package org.calltransfer.itests.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

public class ConnectionsTest {

    private static final AmiChannel ALICE = channel("PJSIP/alice-00000001", "one");
    private static final AmiChannel BOB = channel("PJSIP/bob-00000002", "one");
    private static final AmiChannel CAROL = channel("PJSIP/carol-00000003", "two");

    @Test
    public void channelsInOneBridgeAreConnected() {
        assertThat(of("alice", ALICE, BOB, CAROL)).containsExactly("bob");
    }

    @Test
    public void channelsInNoBridgeAreNot() {
        assertThat(of("alice", channel("PJSIP/alice-00000001", ""), channel("PJSIP/bob-00000002", "")))
                .isEmpty();
    }

    @Test
    public void channelsInAHoldingBridgeAreNot() {
        Connections connections = new Connections(List.of(ALICE, BOB), Set.of("one"));

        assertThat(connections.of("alice")).isEmpty();
    }

    @Test
    public void theHalvesOfALocalChannelAreOnePath() {
        AmiChannel one = channel("Local/103@internal-00000000;1", "one");
        AmiChannel two = channel("Local/103@internal-00000000;2", "two");

        assertThat(of("alice", ALICE, BOB, CAROL, one, two)).containsExactlyInAnyOrder("bob", "carol");
    }

    @Test
    public void theHalvesOfDifferentLocalChannelsAreNot() {
        AmiChannel one = channel("Local/103@internal-00000000;1", "one");
        AmiChannel two = channel("Local/103@internal-00000001;2", "two");

        assertThat(of("alice", ALICE, CAROL, one, two)).isEmpty();
    }

    @Test
    public void aPhoneWithTwoCallsIsConnectedWithBoth() {
        assertThat(of("bob", ALICE, BOB, CAROL, channel("PJSIP/bob-00000004", "two")))
                .containsExactlyInAnyOrder("alice", "carol");
    }

    private static Set<String> of(String phone, AmiChannel... channels) {
        return new Connections(List.of(channels), Set.of()).of(phone);
    }

    private static AmiChannel channel(String name, String bridge) {
        return new AmiChannel(Map.of("Channel", name, "BridgeId", bridge));
    }
}
