package org.calltransfer.asterisk.internal.ami;

import java.util.List;

/**
 * The answer to an action.
 *
 * @param success whether the server accepted the action, which does not mean that it is done
 * @param message the server's words; empty if it gave none
 * @param headers all headers of the response
 * @param events of a list action the items, in the order in which they came; else empty
 */
public record AmiResponse(boolean success, String message, AmiHeaders headers, List<AmiEvent> events) {

    /** Copies the events. */
    public AmiResponse {
        events = List.copyOf(events);
    }

    /** A response as on the wire. */
    static AmiResponse of(AmiHeaders headers) {
        return new AmiResponse(
                headers.get("Response").equalsIgnoreCase("Success"), headers.get("Message"), headers, List.of());
    }

    /** Returns a header's value; empty if it is absent, or {@code <unknown>}. */
    public String get(String header) {
        return headers.get(header);
    }
}
