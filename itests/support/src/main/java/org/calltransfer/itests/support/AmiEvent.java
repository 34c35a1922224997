package org.calltransfer.itests.support;

import java.time.Instant;
import java.util.Map;

/**
 * An event as the server sent it.
 *
 * @param at when it was read
 * @param headers all its headers, in their order
 */
public record AmiEvent(Instant at, Map<String, String> headers) {

    public String name() {
        return get("Event");
    }

    /** The header's value, empty if the event has no such header. */
    public String get(String header) {
        return headers.getOrDefault(header, "");
    }
}
