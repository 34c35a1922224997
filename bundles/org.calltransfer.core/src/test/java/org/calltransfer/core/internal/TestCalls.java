package org.calltransfer.core.internal;

import java.time.Instant;
import java.util.List;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallState;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Party;
import org.calltransfer.api.PartyState;
import org.calltransfer.api.TransferRequest;

/** The calls that the tests transfer: somebody outside talks to extension 100, who gives the call to 200. */
final class TestCalls {

    static final String CALL = "call-1";
    static final String TRANSFEROR = "100";
    static final Destination TARGET = new Destination("200");
    static final Party CALLER_PARTY = party("p1", "0301234");
    static final Party TRANSFEROR_PARTY = party("p2", TRANSFEROR);

    private TestCalls() {}

    static Call talking(String id) {
        return call(id, CallState.TALKING, CALLER_PARTY, TRANSFEROR_PARTY);
    }

    static Call call(String id, CallState state, Party... parties) {
        return new Call(id, FakeProvider.PLATFORM, state, Instant.EPOCH, List.of(parties));
    }

    static Party party(String id, String address) {
        return new Party(id, address, "Name of " + id, PartyState.TALKING);
    }

    static TransferRequest blind() {
        return TransferRequest.blind(CALL, TRANSFEROR, TARGET);
    }

    static TransferRequest oneStep() {
        return TransferRequest.consultative(CALL, TRANSFEROR, TARGET);
    }

    static TransferRequest twoStep() {
        return TransferRequest.consultative(CALL, TRANSFEROR);
    }

    static TransferRequest auto() {
        return TransferRequest.auto(CALL, TRANSFEROR, TARGET);
    }
}
