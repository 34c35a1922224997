package org.calltransfer.shell.internal;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Writes objects, lists, strings, numbers, booleans and null as one JSON document.
 *
 * <p>A library would bring three bundles into every Karaf that has the shell commands, for writing alone.
 */
final class JsonWriter {

    private JsonWriter() {}

    static String write(Object value) {
        if (value instanceof JsonObject object) {
            return object(object.members());
        }
        if (value instanceof List<?> list) {
            return array(list);
        }
        if (value instanceof String text) {
            return string(text);
        }
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return String.valueOf(value);
        }
        throw new IllegalArgumentException(value.getClass() + " has no JSON form");
    }

    private static String object(Map<String, Object> members) {
        StringJoiner json = new StringJoiner(",", "{", "}");
        members.forEach((name, value) -> json.add(string(name) + ":" + write(value)));
        return json.toString();
    }

    private static String array(List<?> values) {
        StringJoiner json = new StringJoiner(",", "[", "]");
        values.forEach(value -> json.add(write(value)));
        return json.toString();
    }

    /** Escapes all but printable ASCII, so that the document survives a terminal or pipe of any encoding. */
    private static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c >= ' ' && c <= '~') {
                json.append(c);
            } else {
                json.append(String.format("\\u%04x", (int) c));
            }
        }
        return json.append('"').toString();
    }
}
