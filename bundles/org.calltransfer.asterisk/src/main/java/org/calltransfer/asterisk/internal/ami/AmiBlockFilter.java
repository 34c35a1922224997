package org.calltransfer.asterisk.internal.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Decides what the library gets to parse. A header that it does not expect, a repeated one or a number that is none can stop its
 * reader, and of a value such as {@code none} it makes null. Therefore
 *
 * <ul>
 *   <li>an event that is not one of {@link AmiEvents} is dropped;
 *   <li>any other event is passed on as an {@link AmiRelayedEvent}, with the headers as entries of its one map;
 *   <li>a response is passed on, of a repeated header the first one only.
 * </ul>
 */
final class AmiBlockFilter {

    private static final int MAX_HEADERS = 256;
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** Takes the next line. Returns what to pass on: nothing before the end of a block. */
    List<String> take(String line) {
        if (line.isEmpty()) {
            List<String> block = block();
            headers.clear();
            return block;
        }
        int colon = line.indexOf(':');
        if (colon > 0 && headers.size() < MAX_HEADERS) {
            String name = line.substring(0, colon).trim();
            if (HEADER_NAME.matcher(name).matches()) {
                headers.putIfAbsent(name, line.substring(colon + 1).trim());
            }
        }
        return List.of();
    }

    private List<String> block() {
        String event = headers.get("Event");
        List<String> lines = new ArrayList<>();
        // Event first: some events, such as OriginateResponse, carry a Response header, too.
        if (event != null) {
            if (!AmiEvents.wanted(event)) {
                return List.of();
            }
            lines.add("Event: " + AmiRelayedEvent.NAME);
            headers.forEach((name, value) -> lines.add("Header: " + name + "=" + value));
        } else if (headers.containsKey("Response")) {
            headers.forEach((name, value) -> lines.add(name + ": " + value));
        } else {
            return List.of();
        }
        lines.add("");
        return lines;
    }
}
