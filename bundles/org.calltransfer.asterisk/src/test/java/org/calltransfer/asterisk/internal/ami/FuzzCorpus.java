package org.calltransfer.asterisk.internal.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Messages as an Asterisk sends them, of all kinds, to be spoiled by {@link FuzzMutator}. */
final class FuzzCorpus {

    private static final String CHANNEL = String.join(
            "\r\n",
            "Channel: PJSIP/alice-0000000{n}",
            "ChannelState: 6",
            "ChannelStateDesc: Up",
            "CallerIDNum: 101",
            "CallerIDName: Alice <unknown>",
            "ConnectedLineNum: <unknown>",
            "Language: en",
            "AccountCode: acme",
            "Context: default",
            "Exten: 102",
            "Priority: 1",
            "Uniqueid: 1700000000.{n}",
            "Linkedid: 1700000000.1");
    private static final String OTHER = CHANNEL.replace("\r\n", "\r\nDest").replaceFirst("^", "Dest");
    private static final String BRIDGE = String.join(
            "\r\n",
            "BridgeUniqueid: 3f2a-{n}",
            "BridgeType: basic",
            "BridgeTechnology: simple_bridge",
            "BridgeNumChannels: 2",
            "BridgeVideoSourceMode: none");
    private static final String ITEM = "Event: CoreShowChannel\r\nActionID: {id}\r\n" + CHANNEL;

    private static final List<String> MESSAGES = List.of(
            event("Newchannel", CHANNEL),
            event("Newstate", CHANNEL),
            event("Newexten", CHANNEL, "Extension: 102\r\nApplication: Dial\r\nAppData: PJSIP/bob,30,tT"),
            event("NewCallerid", CHANNEL, "CID-CallingPres: 0 (Presentation Allowed, Not Screened)"),
            event("DialBegin", CHANNEL, OTHER, "DialString: bob"),
            event("DialEnd", CHANNEL, OTHER, "DialStatus: ANSWER"),
            event("BridgeCreate", BRIDGE),
            event("BridgeEnter", BRIDGE, CHANNEL),
            event("BridgeLeave", BRIDGE, CHANNEL),
            event("AttendedTransfer", "Result: Success", CHANNEL, OTHER, BRIDGE, "DestType: Bridge"),
            event("Rename", "Channel: PJSIP/a-1\r\nNewname: PJSIP/a-1<ZOMBIE>\r\nUniqueid: 1.{n}"),
            event("HangupRequest", CHANNEL, "Cause: 16"),
            event("Hangup", CHANNEL, "Cause: 16\r\nCause-txt: Normal Clearing\r\nTechCause: SIP 200"),
            event("Hold", CHANNEL, "MusicClass: default"),
            event("Unhold", CHANNEL),
            event("FullyBooted", "Privilege: system,all\r\nStatus: Fully Booted\r\nUptime: 1"),
            event("VarSet", CHANNEL, "Variable: X\r\nValue: a: b=c"),
            event("RTCPSent", CHANNEL, "SSRC: 0x4f9c3a1b\r\nReport0FractionLost: 99999999999"),
            event("UserEvent", "UserEvent: x{n}"),
            event("PeerEntry", "ActionID: {id}\r\nObjectName: x\r\nIPport: 0"),
            event("Disconnect"),
            event("OriginateResponse", "ActionID: {id}\r\nResponse: Failure", CHANNEL),
            "Response: Success\r\nActionID: {id}\r\nMessage: Channels will follow\r\nEventList: start",
            "Response: Success\r\nActionID: {id}\r\nAMIversion: 11.0.0\r\nAsteriskVersion: 22.10.1",
            "Response: Error\r\nActionID: {id}\r\nMessage: Channel does not exist",
            "Response: Success\r\nActionID: {id}\r\nPing: Pong\r\nTimestamp: 1700000000.123456",
            "Response: Success\r\nMessage: Command output follows\r\nActionID: {id}\r\nOutput: a\r\nOutput: b: c",
            "Response: Follows\r\nPrivilege: Command\r\nActionID: {id}\r\na\nb\n--END COMMAND--",
            "Response: Goodbye\r\nMessage: Thanks for all the fish.",
            ITEM,
            ITEM + "\r\n\r\n" + ITEM,
            "Event: CoreShowChannelsComplete\r\nActionID: {id}\r\nEventList: Complete\r\nListItems: {n}",
            FakeAmi.BANNER);

    private final Random random;
    private final List<String> ids = new ArrayList<>(List.of("1"));

    FuzzCorpus(Random random) {
        this.random = random;
    }

    private static String event(String name, String... headers) {
        return "Event: " + name + "\r\nPrivilege: call,all\r\n" + String.join("\r\n", headers);
    }

    /** The ids of actions that wait for an answer: messages answer them from now on. */
    void answering(List<String> pending) {
        ids.clear();
        ids.addAll(pending);
    }

    /** Returns the next message, without the empty line at its end. */
    String next() {
        return MESSAGES.get(random.nextInt(MESSAGES.size()))
                .replace("{id}", ids.get(random.nextInt(ids.size())))
                .replace("{n}", Integer.toString(random.nextInt(10)));
    }
}
