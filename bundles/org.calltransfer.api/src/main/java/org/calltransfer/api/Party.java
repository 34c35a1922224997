package org.calltransfer.api;

import java.util.Objects;

/**
 * One party of a call.
 *
 * @param id unique in the call, and the same as long as the party stays
 * @param address the party's number or extension; empty if the platform does not know it
 * @param name the party's display name, or the name of its device; may be empty
 * @param state what the party is doing
 */
public record Party(String id, String address, String name, PartyState state) {

    /** Checks that all is there. */
    public Party {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(state, "state");
    }
}
