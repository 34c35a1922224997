package org.calltransfer.spi;

import java.util.List;
import java.util.Optional;

/**
 * A tenant's part of a platform. A call lies in it if one of its parties does.
 *
 * @param whole whether everything lies in it
 * @param contexts dial-plan contexts
 * @param channels beginnings of channel or device names
 * @param accounts account codes
 * @param dial the context in which the tenant's destinations are dialled; empty for the platform's default
 */
public record Scope(
        boolean whole, List<String> contexts, List<String> channels, List<String> accounts, Optional<String> dial) {

    /** The whole platform. */
    public static final Scope WHOLE = new Scope(true, List.of(), List.of(), List.of(), Optional.empty());

    /** Copies the lists. */
    public Scope {
        contexts = List.copyOf(contexts);
        channels = List.copyOf(channels);
        accounts = List.copyOf(accounts);
    }

    /** Returns whether a party with these attributes lies in this part; an empty attribute matches nothing. */
    public boolean includes(String context, String channel, String account) {
        return whole
                || contexts.contains(context)
                || accounts.contains(account)
                || channels.stream().anyMatch(channel::startsWith);
    }
}
