package org.calltransfer.shell.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object whose members keep their order; what is not known is null, so that all members are always there. */
final class JsonObject {

    private final Map<String, Object> members = new LinkedHashMap<>();

    JsonObject with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    JsonObject with(String name, Optional<?> value) {
        return with(name, value.orElse(null));
    }

    JsonObject with(String name, Instant value) {
        return with(name, value == null ? null : (Object) value.toString());
    }

    Map<String, Object> members() {
        return members;
    }
}
