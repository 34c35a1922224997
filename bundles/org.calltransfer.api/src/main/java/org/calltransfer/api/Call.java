package org.calltransfer.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A live call, as the platform showed it at one moment.
 *
 * @param id unique among all calls of the container, and the same as long as the call lives
 * @param platform the platform that carries it
 * @param state what the parties are doing
 * @param since when the call began
 * @param parties who takes part, in the order in which they joined
 */
public record Call(String id, String platform, CallState state, Instant since, List<Party> parties) {

    /** Checks that all is there, and copies the list. */
    public Call {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(platform, "platform");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(since, "since");
        parties = List.copyOf(parties);
    }
}
