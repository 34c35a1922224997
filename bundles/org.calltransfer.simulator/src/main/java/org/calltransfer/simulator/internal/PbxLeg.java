package org.calltransfer.simulator.internal;

import java.util.concurrent.Future;
import org.calltransfer.api.Party;
import org.calltransfer.api.PartyState;

/** An extension's part in a call. Used on the PBX's thread only. */
final class PbxLeg {

    final String id;
    final Extension extension;
    PartyState state;
    /** The call that it takes part in; null once it has left. */
    PbxCall call;
    /** What the called extension will do next; null while that is open. */
    Future<?> next;
    /** Whether the extension rings by now; before, it is only being called. */
    boolean rings;

    PbxLeg(String id, Extension extension, PartyState state) {
        this.id = id;
        this.extension = extension;
        this.state = state;
    }

    Party shown() {
        return new Party(id, extension.number, extension.name, state);
    }
}
