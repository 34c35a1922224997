package org.calltransfer.asterisk.internal.ami;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Headers of events and responses: AMI's header names have no case. */
final class AmiHeaders {

    private static final String UNKNOWN = "<unknown>";

    private AmiHeaders() {}

    static Map<String, String> copy(Map<String, String> headers) {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        return Collections.unmodifiableMap(copy);
    }

    static String get(Map<String, String> headers, String name) {
        String value = headers.getOrDefault(name, "");
        return value.equals(UNKNOWN) ? "" : value;
    }
}
