package org.calltransfer.asterisk.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.calltransfer.asterisk.internal.ami.AmiEvent;
import org.calltransfer.asterisk.internal.ami.AmiHeaders;

/** Writes AMI events as a server sends them, with the headers that matter. */
final class Events {

    static final String LINKEDID = "100.1";

    private Events() {}

    private static final Set<String> WITH_STATE = Set.of("Newchannel", "Newstate", "CoreShowChannel");

    /** A channel's own event; where it tells a state, that is {@code Up} unless a header says otherwise. */
    static AmiEvent of(String name, String uniqueid, String channel, String... headers) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Uniqueid", uniqueid);
        all.put("Channel", channel);
        all.put("Linkedid", LINKEDID);
        if (WITH_STATE.contains(name)) {
            all.put("ChannelStateDesc", "Up");
        }
        return with(name, all, headers);
    }

    static AmiEvent bridgeEnter(String uniqueid, String channel, String bridge) {
        return of("BridgeEnter", uniqueid, channel, "BridgeUniqueid", bridge, "BridgeTechnology", "simple_bridge");
    }

    static AmiEvent bridgeLeave(String uniqueid, String channel, String bridge) {
        return of("BridgeLeave", uniqueid, channel, "BridgeUniqueid", bridge);
    }

    static AmiEvent dialBegin(String uniqueid, String channel, String destUniqueid, String destChannel) {
        return of("DialBegin", uniqueid, channel, "DestUniqueid", destUniqueid, "DestChannel", destChannel);
    }

    static AmiEvent dialEnd(String uniqueid, String channel, String destUniqueid, String destChannel, String status) {
        return of(
                "DialEnd",
                uniqueid,
                channel,
                "DestUniqueid",
                destUniqueid,
                "DestChannel",
                destChannel,
                "DialStatus",
                status);
    }

    private static AmiEvent with(String name, Map<String, String> all, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return new AmiEvent(name, AmiHeaders.of(all));
    }
}
