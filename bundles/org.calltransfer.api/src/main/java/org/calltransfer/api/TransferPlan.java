package org.calltransfer.api;

import java.util.List;
import java.util.Optional;

/**
 * What a request would lead to, with the reasons. Made without touching any call.
 *
 * @param chosen the way that would be taken; empty if the request would be refused or would fail
 * @param refused every way that was considered and not taken, in the order of preference
 * @param findings what was checked and what came out, in sentences for people
 */
public record TransferPlan(Optional<Candidate> chosen, List<Refusal> refused, List<String> findings) {

    /** Copies the lists. */
    public TransferPlan {
        refused = List.copyOf(refused);
        findings = List.copyOf(findings);
    }
}
