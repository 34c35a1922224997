package org.calltransfer.asterisk.internal.ami;

/**
 * An event of the manager interface.
 *
 * @param name the event's name as on the wire, such as {@code BridgeEnter}
 * @param headers all headers as on the wire
 */
public record AmiEvent(String name, AmiHeaders headers) {

    /** Returns a header's value; empty if it is absent, or {@code <unknown>}, as AMI writes what it does not know. */
    public String get(String header) {
        return headers.get(header);
    }
}
