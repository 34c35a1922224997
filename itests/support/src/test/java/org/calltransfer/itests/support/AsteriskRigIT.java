package org.calltransfer.itests.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.AfterClass;
import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** What other tests rely on: real calls between the phones, and a checker that sees them as they are. */
public class AsteriskRigIT {

    @ClassRule
    public static final RequiresAsterisk REQUIRES_ASTERISK = new RequiresAsterisk(AsteriskVersion.V22);

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static AsteriskRig rig;

    @BeforeClass
    public static void start() {
        rig = AsteriskRig.start(AsteriskVersion.V22, AmiUser.PRODUCT);
    }

    @AfterClass
    public static void stop() {
        rig.close();
    }

    @Before
    public void endAllCalls() {
        rig.reset();
    }

    @Test
    public void aCallConnectsTwoPhones() {
        BridgedCall call = rig.call("alice", "102");

        assertThat(call.callerChannel()).startsWith("PJSIP/alice-");
        assertThat(call.calledChannel()).startsWith("PJSIP/bob-");
        assertThat(rig.checker().bridgedWith("bob")).containsExactly("alice");
        assertThat(rig.checker().isUp("carol")).isFalse();
    }

    @Test
    public void theCalledPhoneHangsUpWithABye() {
        BridgedCall call = rig.call("alice", "102");

        rig.phone("bob").hangUp();

        awaitNoChannels();
        assertThat(rig.phone("bob").messages()).containsPattern("(?m)^BYE sip:");
        assertThat(hungUpByItself(call.calledChannel())).isTrue();
        assertThat(hungUpByItself(call.callerChannel())).isFalse();
    }

    @Test
    public void theCallingPhoneHangsUpWithABye() {
        BridgedCall call = rig.call("alice", "102");

        rig.phone("alice").hangUp();

        awaitNoChannels();
        assertThat(hungUpByItself(call.callerChannel())).isTrue();
    }

    @Test
    public void aSilentPhoneRingsUntilTheCallerGivesUp() {
        rig.phone("carol").staysSilent();
        rig.phone("alice").call("103");
        awaitRinging("carol");

        rig.phone("alice").hangUp();

        awaitNoChannels();
        assertThat(rig.phone("carol").messages()).containsPattern("(?m)^CANCEL sip:");
    }

    @Test
    public void aRingingPhoneCanDecline() {
        rig.phone("carol").staysSilent();
        rig.phone("alice").call("103");
        awaitRinging("carol");

        rig.phone("carol").hangUp();

        awaitEvent("Hangup", "Cause-txt", "Call Rejected");
    }

    @Test
    public void aBusyPhoneIsBusy() {
        rig.phone("carol").isBusy();

        rig.phone("alice").call("103");

        awaitEvent("DialEnd", "DialStatus", "BUSY");
    }

    @Test
    public void aConsultationIsAConnectionAcrossALocalChannel() {
        BridgedCall call = rig.call("alice", "102");

        rig.checker()
                .action(Map.of(
                        "Action", "Atxfer", "Channel", call.calledChannel(), "Exten", "103", "Context", "internal"));

        rig.checker().waitFor("bob consults carol", LIMIT, () -> isConnected("bob", "carol"));
        assertThat(rig.checker().bridgedWith("alice")).isEmpty();
    }

    @Test
    public void aHoldingBridgeConnectsNobody() {
        BridgedCall call = rig.call("alice", "102");
        rig.server().rx("dialplan add extension wait,1,BridgeWait,same into internal");

        rig.checker()
                .action(Map.of(
                        "Action", "Redirect",
                        "Channel", call.callerChannel(),
                        "ExtraChannel", call.calledChannel(),
                        "Context", "internal",
                        "Exten", "wait",
                        "Priority", "1"));

        rig.checker().waitFor("both wait in one bridge", LIMIT, () -> {
            Set<String> bridges = bridgesOf("alice");
            return !bridges.contains("")
                    && bridges.equals(bridgesOf("bob"))
                    && rig.checker().bridgedWith("alice").isEmpty();
        });
    }

    @Test
    public void aRestartEndsTheCallsAndTheServerIsUsableAgain() {
        rig.call("alice", "102");

        rig.restart();

        assertThat(rig.checker().channels()).isEmpty();
        rig.phone("bob").answers();
        rig.call("alice", "102");
    }

    @Test
    public void severalServersRunAtOnce() {
        try (AsteriskRig other = AsteriskRig.start(AsteriskVersion.V22)) {
            other.call("alice", "102");

            assertThat(rig.checker().channels()).isEmpty();
        }
    }

    private static boolean isConnected(String phone, String other) {
        return rig.checker().bridgedWith(phone).equals(Set.of(other));
    }

    private static Set<String> bridgesOf(String phone) {
        return Set.copyOf(
                rig.checker().channelsOf(phone).stream().map(AmiChannel::bridge).toList());
    }

    private static boolean hungUpByItself(String channel) {
        return rig.checker().events().stream()
                .anyMatch(event -> event.name().equals("HangupRequest")
                        && event.get("Channel").equals(channel));
    }

    private static void awaitRinging(String phone) {
        rig.checker()
                .waitFor(
                        phone + " rings",
                        LIMIT,
                        () -> rig.checker().channelsOf(phone).stream()
                                .anyMatch(channel ->
                                        channel.get("ChannelStateDesc").equals("Ringing")));
    }

    private static void awaitEvent(String name, String header, String value) {
        rig.checker()
                .waitFor(
                        name + " with " + value,
                        LIMIT,
                        () -> rig.checker().events().stream()
                                .anyMatch(event -> event.name().equals(name)
                                        && event.get(header).equals(value)));
    }

    private static void awaitNoChannels() {
        rig.checker()
                .waitFor("no channels", LIMIT, () -> rig.checker().channels().isEmpty());
    }
}
