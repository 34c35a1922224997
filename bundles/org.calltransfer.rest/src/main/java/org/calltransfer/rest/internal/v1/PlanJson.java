package org.calltransfer.rest.internal.v1;

import java.util.List;
import org.calltransfer.api.Candidate;
import org.calltransfer.api.Refusal;
import org.calltransfer.api.TransferPlan;

/**
 * A plan in an answer.
 *
 * @param chosen null if the request would be refused or would fail
 */
record PlanJson(Candidate chosen, List<Refusal> refused, List<String> findings) {

    static PlanJson of(TransferPlan plan) {
        return new PlanJson(plan.chosen().orElse(null), plan.refused(), plan.findings());
    }
}
