package org.calltransfer.asterisk.internal.ami;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request to the manager interface: immutable, checked, made by {@link AmiActions} only. */
public final class AmiAction {

    private final String name;
    private final Map<String, String> fields;

    AmiAction(String name, Map<String, String> fields) {
        this.name = name;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Returns the action's name in AMI. */
    public String name() {
        return name;
    }

    /** Returns the fields in the order in which they are sent, without {@code Action} and {@code ActionID}. */
    public Map<String, String> fields() {
        return fields;
    }

    /** Returns about how many characters it is when written. */
    int size() {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length())
                .sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AmiAction action && name.equals(action.name) && fields.equals(action.fields);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + fields.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
