package org.calltransfer.asterisk.internal.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Decides what the library gets to parse. A header that it does not expect, a repeated one or a number that is none can
 * stop its reader, and of a value such as {@code none} it makes null. Therefore
 *
 * <ul>
 *   <li>an event that is not one of {@link AmiEvents} is dropped;
 *   <li>any other event is passed on as an {@link AmiRelayedEvent}, with the headers as entries of its one map;
 *   <li>a response is passed on, of a repeated header the first one only.
 * </ul>
 */
final class AmiBlockFilter {

    private static final String EVENT = "Event";
    private static final int MAX_HEADERS = 256;
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private boolean unwanted;

    /** Takes the next line. Returns what to pass on: nothing before the end of a block. */
    List<String> take(String line) {
        if (line.isEmpty()) {
            List<String> block = unwanted ? List.of() : block();
            headers.clear();
            unwanted = false;
            return block;
        }
        int colon = line.indexOf(':');
        if (colon > 0 && headers.size() < MAX_HEADERS && !unwanted) {
            take(line.substring(0, colon).trim(), line.substring(colon + 1).trim());
        }
        return List.of();
    }

    private void take(String name, String value) {
        if (HEADER_NAME.matcher(name).matches() && headers.putIfAbsent(name, value) == null) {
            unwanted = name.equalsIgnoreCase(EVENT) && !AmiEvents.wanted(value);
        }
    }

    private List<String> block() {
        List<String> lines = new ArrayList<>();
        // Event first: some events, such as OriginateResponse, carry a Response header, too.
        String event = headers.remove(EVENT);
        if (event != null) {
            lines.add(EVENT + ": " + AmiRelayedEvent.NAME);
            lines.add("Name: " + event);
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
