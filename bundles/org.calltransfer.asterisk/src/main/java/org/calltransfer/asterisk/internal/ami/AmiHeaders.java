package org.calltransfer.asterisk.internal.ami;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The headers of an event or a response as on the wire: their names have no case, and of a repeated one the first counts.
 * Searched one by one, since making a map for each of thousands of events a second costs more than the few looks at it.
 */
public final class AmiHeaders {

    private static final String UNKNOWN = "<unknown>";
    private static final int MOST = 256;

    /** Name, value, name, value, and so on. */
    private final List<String> texts = new ArrayList<>(64);

    AmiHeaders() {}

    /** Makes headers of a map. */
    public static AmiHeaders of(Map<String, String> map) {
        AmiHeaders headers = new AmiHeaders();
        map.forEach(headers::add);
        return headers;
    }

    /** Takes a header while the message is read; of more than a sane message has, the rest is dropped. */
    void add(String name, String value) {
        if (texts.size() < 2 * MOST) {
            texts.add(name);
            texts.add(value);
        }
    }

    int size() {
        return texts.size() / 2;
    }

    /** Returns a header's value; empty if it is absent, or {@code <unknown>}, as AMI writes what it does not know. */
    public String get(String name) {
        for (int i = 0; i < texts.size(); i += 2) {
            if (texts.get(i).equalsIgnoreCase(name)) {
                String value = texts.get(i + 1);
                return value.equals(UNKNOWN) ? "" : value;
            }
        }
        return "";
    }

    /** Returns whether there is a header of that name, whatever its value. */
    boolean has(String name) {
        return names().stream().anyMatch(name::equalsIgnoreCase);
    }

    /** Returns the names in the order of the wire. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < texts.size(); i += 2) {
            names.add(texts.get(i));
        }
        return names;
    }

    @Override
    public String toString() {
        return texts.toString();
    }
}
