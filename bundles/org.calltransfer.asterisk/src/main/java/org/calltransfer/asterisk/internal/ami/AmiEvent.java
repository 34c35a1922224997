package org.calltransfer.asterisk.internal.ami;

import java.util.Map;

/**
 * An event of the manager interface.
 *
 * @param name the event's name as on the wire, such as {@code BridgeEnter}
 * @param headers all other headers as on the wire, looked up in any case; of a repeated header the first one
 */
public record AmiEvent(String name, Map<String, String> headers) {

    /** Copies the headers. */
    public AmiEvent {
        headers = AmiHeaders.copy(headers);
    }

    /** Returns a header's value; empty if it is absent, or {@code <unknown>}, as AMI writes what it does not know. */
    public String get(String header) {
        return AmiHeaders.get(headers, header);
    }
}
