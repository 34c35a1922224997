package org.calltransfer.api;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A platform for operators, as it was at one moment.
 *
 * @param platform what it is and whether it is available
 * @param details what it tells of itself beyond that: names in lower camel case with values for people and scripts, the most
 *     important first; empty if it tells nothing, and never with a secret in it
 */
public record PlatformStatus(Platform platform, Map<String, String> details) {

    /** Checks that all is there, and copies the details. */
    public PlatformStatus {
        Objects.requireNonNull(platform, "platform");
        // Map.copyOf would lose their order.
        details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }
}
