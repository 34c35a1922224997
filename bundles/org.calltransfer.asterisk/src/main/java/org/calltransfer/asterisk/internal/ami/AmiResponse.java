package org.calltransfer.asterisk.internal.ami;

import java.util.List;
import java.util.Map;

/**
 * The answer to an action.
 *
 * @param success whether the server accepted the action, which does not mean that it is done
 * @param message the server's words; empty if it gave none
 * @param headers all headers of the response, looked up in any case; of a repeated header the first one
 * @param events of a list action the items, in the order in which they came; else empty
 */
public record AmiResponse(boolean success, String message, Map<String, String> headers, List<AmiEvent> events) {

    /** Copies the headers and the events. */
    public AmiResponse {
        headers = AmiHeaders.copy(headers);
        events = List.copyOf(events);
    }

    /** Returns a header's value; empty if it is absent, or {@code <unknown>}. */
    public String get(String header) {
        return AmiHeaders.get(headers, header);
    }
}
