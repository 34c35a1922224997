package org.calltransfer.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferPlan;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.spi.Check;
import org.calltransfer.spi.Offer;
import org.calltransfer.spi.TransferOrder;
import org.calltransfer.spi.TransferProvider;

/**
 * What a request would lead to, before the switch is asked.
 *
 * @param assignment the transfer that would be run; empty if no way can be used
 * @param selection how it was chosen
 */
record Proposal(Optional<Assignment> assignment, Selection selection) {

    static Proposal of(TransferRequest request, Subject subject, TransferProvider provider, TenantSettings settings) {
        String platform = subject.call().platform();
        List<Offer> offers = provider.offers(subject.call(), subject.transferor(), request.destination());
        Selection selection = Selection.of(request, settings.preferred(), platform, offers);
        return new Proposal(
                selection.chosen().map(offer -> {
                    TransferOrder order = new TransferOrder(
                            TransferIds.next(),
                            subject.call(),
                            subject.transferor(),
                            subject.caller(),
                            offer.mechanism(),
                            settings.scopes().get(platform));
                    return new Assignment(
                            settings.id(),
                            request,
                            selection.candidate(offer),
                            offer.capabilities(),
                            provider,
                            order,
                            settings.limits());
                }),
                selection);
    }

    /** Returns the transfer to run, or refuses with the reason of the way that would have been preferred. */
    Assignment required() {
        return assignment.orElseThrow(() -> selection.refused().stream()
                .findFirst()
                .map(refusal ->
                        new TransferRefusedException(refusal.reason(), refusal.candidate() + ": " + refusal.text()))
                .orElse(new TransferRefusedException(
                        Reason.NOT_SUPPORTED, "the platform offers no way to transfer this call")));
    }

    /** Returns the plan where there is nothing to ask the switch. */
    TransferPlan plan() {
        return new TransferPlan(assignment.map(Assignment::chosen), selection.refused(), selection.findings());
    }

    /** Returns the plan after the switch was asked for the destination. */
    TransferPlan plan(Check check) {
        List<String> findings = new ArrayList<>(selection.findings());
        findings.add(check.text());
        return check.passed()
                ? new TransferPlan(assignment.map(Assignment::chosen), selection.refused(), findings)
                : new TransferPlan(Optional.empty(), selection.refused(check), findings);
    }
}
