package org.calltransfer.itests.support;

import java.util.Map;

/** A live channel: one row of {@code CoreShowChannels}. */
public record AmiChannel(Map<String, String> headers) {

    public String name() {
        return get("Channel");
    }

    /** The phone whose channel this is; for anything but a phone's channel an empty text. */
    public String phone() {
        String name = name();
        return name.startsWith("PJSIP/") ? name.substring("PJSIP/".length(), name.lastIndexOf('-')) : "";
    }

    /** The bridge that it is in, empty if in none. */
    public String bridge() {
        return get("BridgeId");
    }

    public boolean isUp() {
        return get("ChannelStateDesc").equals("Up");
    }

    public String get(String header) {
        return headers.getOrDefault(header, "");
    }
}
