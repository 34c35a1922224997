package org.calltransfer.core.internal;

import java.util.List;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallState;
import org.calltransfer.api.Party;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferRefusedException;

/**
 * Whom a request is about.
 *
 * @param call the call
 * @param transferor the party who gives it away
 * @param caller the party who is moved
 */
record Subject(Call call, Party transferor, Party caller) {

    /** Finds the parties. The transferor is never guessed: who fits must be the only one. */
    static Subject of(Call call, String transferor) {
        Party giver = party(call, transferor);
        if (call.state() != CallState.TALKING) {
            throw new TransferRefusedException(
                    Reason.INVALID_STATE, "call " + call.id() + " is " + call.state() + ", not TALKING");
        }
        List<Party> others =
                call.parties().stream().filter(party -> !party.equals(giver)).toList();
        if (others.size() != 1) {
            throw new TransferRefusedException(
                    Reason.NOT_SUPPORTED,
                    "call " + call.id() + " has " + call.parties().size()
                            + " parties; only a call of two can be transferred");
        }
        return new Subject(call, giver, others.get(0));
    }

    private static Party party(Call call, String idOrAddress) {
        List<Party> byId = call.parties().stream()
                .filter(party -> party.id().equals(idOrAddress))
                .toList();
        List<Party> fitting = !byId.isEmpty()
                ? byId
                : call.parties().stream()
                        .filter(party -> party.address().equals(idOrAddress))
                        .toList();
        if (fitting.isEmpty()) {
            throw new TransferRefusedException(
                    Reason.UNKNOWN_PARTY, "call " + call.id() + " has no party with the id or address " + idOrAddress);
        }
        if (fitting.size() > 1) {
            throw new TransferRefusedException(
                    Reason.AMBIGUOUS_PARTY,
                    "call " + call.id() + " has several parties with the address " + idOrAddress);
        }
        return fitting.get(0);
    }
}
