package org.calltransfer.asterisk.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.calltransfer.api.Support;

/**
 * What a server is and what our user may do on it, as it told at a login.
 *
 * @param version the server's, such as {@code 22.10.1}; empty if not told
 * @param started when the server was started, in its own words and its own time; empty if not told
 * @param permitted the actions that our user may send; empty if not told
 */
record ServerProfile(String version, String started, Optional<Set<String>> permitted) {

    /** The server has told nothing. */
    static final ServerProfile UNSPECIFIED = new ServerProfile("", "", Optional.empty());

    /** Returns whether our user may send all of these actions. */
    Support allows(NeededAction... actions) {
        if (permitted.isEmpty()) {
            return Support.UNSPECIFIED;
        }
        return missing(actions).isEmpty() ? Support.YES : Support.NO;
    }

    /** Returns those of these actions that our user may not send, as far as the server has told. */
    List<NeededAction> missing(NeededAction... actions) {
        return Arrays.stream(actions)
                .filter(needed -> permitted.isPresent() && !permitted.get().contains(needed.action()))
                .toList();
    }
}
