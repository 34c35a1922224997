package org.calltransfer.simulator.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallState;
import org.calltransfer.api.PartyState;

/** A call in the PBX. Used on the PBX's thread only. */
final class PbxCall {

    final long number;
    final String id;
    final Instant since = Instant.now();
    final List<PbxLeg> legs = new ArrayList<>(2);
    /** What is done with the call beyond talking; null for a call that nobody has ever transferred. */
    PbxTransfer transfer;

    PbxCall(String platform, long number) {
        this.number = number;
        this.id = platform + ":" + number;
    }

    Optional<PbxLeg> leg(String legId) {
        return legs.stream().filter(leg -> leg.id.equals(legId)).findFirst();
    }

    boolean talking() {
        return legs.size() == 2 && legs.stream().allMatch(leg -> leg.state == PartyState.TALKING);
    }

    Call shown(String platform) {
        return new Call(
                id, platform, state(), since, legs.stream().map(PbxLeg::shown).toList());
    }

    private CallState state() {
        if (talking()) {
            return CallState.TALKING;
        }
        boolean ringing = legs.stream().anyMatch(leg -> leg.state == PartyState.RINGING);
        return ringing ? CallState.RINGING : CallState.WAITING;
    }
}
