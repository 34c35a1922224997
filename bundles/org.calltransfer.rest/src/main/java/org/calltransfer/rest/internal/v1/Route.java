package org.calltransfer.rest.internal.v1;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A method and a path with its handler.
 *
 * @param template the path, where {@code {name}} stands for any one segment
 */
record Route(String method, String template, Handler handler) {

    /** Returns the values of the template's names if the path fits. */
    Optional<Map<String, String>> match(String path) {
        // With -1 a trailing slash is a segment of its own: each resource has one path only.
        String[] expected = template.split("/", -1);
        String[] given = path.split("/", -1);
        if (expected.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < expected.length; i++) {
            if (expected[i].startsWith("{")) {
                parameters.put(expected[i].substring(1, expected[i].length() - 1), given[i]);
            } else if (!expected[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }
}
