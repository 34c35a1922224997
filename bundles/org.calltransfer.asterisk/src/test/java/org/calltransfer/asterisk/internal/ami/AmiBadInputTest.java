package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.ami.LinkRule.soon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Input that stops asterisk-java's reader, or that it changes. Here it is passed on as it is, or dropped. */
public class AmiBadInputTest {

    @Rule
    public final LinkRule rig = new LinkRule();

    @Before
    public void connect() {
        rig.connect(new ShortTiming());
    }

    @After
    public void isUnharmed() throws Exception {
        rig.assertUnharmed();
    }

    private List<AmiEvent> events(int count) {
        soon().until(() -> rig.listener.events.size() == count);
        return rig.listener.events;
    }

    private AmiEvent event(String text) {
        rig.server().say(text);
        return events(1).get(0);
    }

    private void send(byte[] bytes) throws IOException {
        rig.server().newest().send(bytes);
    }

    /** What is dropped is seen to be dropped by the event that comes after it. */
    private void assertDropped(String text) throws IOException {
        rig.server().newest().send(text);
        rig.server().say("Event: Hold");
        assertThat(events(1)).extracting(AmiEvent::name).containsExactly("Hold");
    }

    /** The library compared the numbers of two channels' ids as int. */
    @Test
    public void anIdThatIsMoreThanAnInt() {
        rig.server().say("Event: BridgeCreate\nBridgeUniqueid: b-1");
        rig.server().say("Event: BridgeEnter\nBridgeUniqueid: b-1\nBridgeNumChannels: 1\nUniqueid: 1.1");
        rig.server().say("Event: BridgeEnter\nBridgeUniqueid: b-1\nBridgeNumChannels: 2\nUniqueid: 1.99999999999");
        rig.server().say("Event: BridgeLeave\nBridgeUniqueid: b-1\nBridgeNumChannels: 1\nUniqueid: 1.99999999999");
        assertThat(events(4).get(2).get("Uniqueid")).isEqualTo("1.99999999999");
    }

    @Test
    public void headersThatShouldBeThere() {
        rig.server().say("Event: BridgeCreate");
        rig.server().say("Event: BridgeEnter\nBridgeUniqueid: b-1");
        rig.server().say("Event: BridgeLeave");
        rig.server().say("Event: Hangup");
        assertThat(events(4)).allMatch(event -> event.get("Uniqueid").isEmpty());
    }

    @Test
    public void aCommandAnswerWithoutOutput() throws IOException {
        assertDropped("Response: Success\r\nMessage: Command output follows\r\n\r\n");
    }

    @Test
    public void anAnswerFromBeforeAsterisk14() throws IOException {
        assertDropped("Response: Follows\r\nPrivilege: Command\r\na: b\nc\n--END COMMAND--\r\n\r\n");
    }

    @Test
    public void aListOfPeers() throws IOException {
        assertDropped(
                "Event: PeerEntry\r\nIPport: x\r\nObjectName\r\n\r\nEvent: PeerlistComplete\r\nListItems: x\r\n\r\n");
    }

    @Test
    public void anEventThatTheLibraryTakesForALoss() throws IOException {
        assertDropped("Event: Disconnect\r\n\r\nEvent: Connect\r\n\r\nEvent: ProtocolIdentifierReceived\r\n\r\n");
    }

    @Test
    public void anEventThatIsCalledAsOurOwn() throws IOException {
        assertDropped("Event: Relayed\r\nName: Hangup\r\nHeader: Channel=PJSIP/a-1\r\n\r\n");
    }

    @Test
    public void anotherBanner() throws IOException {
        assertDropped("Asterisk Call Manager/1.0\r\n\r\n");
    }

    @Test
    public void blocksThatAreNothing() throws IOException {
        assertDropped(
                "\r\n\r\n\r\n:\r\n\r\n: x\r\n\r\n \r\n\r\n\0\r\n\r\nEvent\r\n\r\nEvent:\r\n\r\nChannel: PJSIP/a-1\r\n\r\n");
    }

    @Test
    public void ofARepeatedHeaderTheFirstCounts() {
        AmiEvent event =
                event("Event: Hold\nChannel: PJSIP/a-1\nchannel: PJSIP/b-1\nPriority: 1\nPriority: 2\nEvent: Hangup");
        assertThat(event.name()).isEqualTo("Hold");
        assertThat(event.get("Channel")).isEqualTo("PJSIP/a-1");
        assertThat(event.get("Priority")).isEqualTo("1");
    }

    /** The library makes null of each of them, also of an extension of that name. */
    @Test
    public void valuesThatLookLikeNothing() {
        String[] values = {"none", "unknown", "n/a", "(null)", "null", "<none>", "-none-", "Not set"};
        for (String value : values) {
            rig.server().say("Event: Newexten\nExtension: " + value);
        }
        assertThat(events(values.length)).extracting(it -> it.get("Extension")).containsExactly(values);
    }

    @Test
    public void numbersThatAreNone() {
        AmiEvent event =
                event("Event: Hangup\nCause: x\nPriority: 99999999999999999999\nChannelState:\nCause-txt: 1e400");
        assertThat(event.get("Cause")).isEqualTo("x");
        assertThat(event.get("Priority")).isEqualTo("99999999999999999999");
        assertThat(event.get("ChannelState")).isEmpty();
    }

    @Test
    public void linesThatAreNoHeaders() {
        AmiEvent event = event("no colon\nEvent: Hold\n: no name\nChannel: PJSIP/a-1: b=c\n=: x\na b: y\n  \nEvent");
        assertThat(event.name()).isEqualTo("Hold");
        assertThat(event.get("Channel")).isEqualTo("PJSIP/a-1: b=c");
    }

    @Test
    public void controlCharacters() throws IOException {
        send("Event: Hold\r\nChannel: a\0b\1c\rd\ne\u001b[2Jf\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(events(1).get(0).get("Channel")).isEqualTo("a\0b\1c\rd\ne\u001b[2Jf");
    }

    @Test
    public void bytesThatAreNoUtf8() throws IOException {
        send("Event: Hold\r\nChannel: a\u00ff\u00c3\u00e9b\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(events(1).get(0).get("Channel")).startsWith("a").endsWith("b");
    }

    @Test
    public void linesThatEndInLineFeedAlone() throws IOException {
        assertDropped("Event: Hangup\nChannel: PJSIP/a-1\n\n".repeat(100) + "\r\n\r\n");
    }

    @Test
    public void aLineThatIsTooLong() {
        AmiEvent event = event("Event: Newexten\nAppData: " + "x".repeat(1_000_000) + "\nChannel: PJSIP/a-1");
        assertThat(event.get("AppData")).isEmpty();
        assertThat(event.get("Channel")).isEqualTo("PJSIP/a-1");
    }

    @Test
    public void aBlockThatDoesNotEnd() throws IOException {
        StringBuilder headers = new StringBuilder("Event: Hold\r\n");
        for (int i = 0; i < 100_000; i++) {
            headers.append("Header").append(i).append(": ").append(i).append("\r\n");
        }
        rig.server().newest().send(headers + "\r\n");
        assertThat(events(1).get(0).headers().names()).hasSizeLessThan(1_000);
    }

    @Test
    public void anEventWithAResponseHeader() {
        AmiEvent event = event("Response: Failure\nEvent: Hangup\nActionID: 1\nChannel: PJSIP/a-1");
        assertThat(event.name()).isEqualTo("Hangup");
        assertThat(event.get("Response")).isEqualTo("Failure");
    }

    @Test
    public void aMessageInManyPieces() throws Exception {
        for (char c : "Event: Hold\r\nChannel: PJSIP/é-1\r\n\r\n".toCharArray()) {
            rig.server().newest().send(String.valueOf(c));
        }
        assertThat(events(1).get(0).get("Channel")).isEqualTo("PJSIP/é-1");
    }
}
