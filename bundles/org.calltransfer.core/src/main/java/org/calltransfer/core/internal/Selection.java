package org.calltransfer.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.calltransfer.api.Candidate;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Refusal;
import org.calltransfer.api.Support;
import org.calltransfer.api.TransferKind;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.spi.Offer;

/**
 * The choice among the ways that a platform offers for a call: a pure function of request, preference and offers.
 *
 * @param chosen the first way that can be used; empty if none can
 * @param refused all others, in the order of preference, each with its reason
 * @param findings how the choice was made, in sentences for people
 */
record Selection(Optional<Offer> chosen, List<Refusal> refused, List<String> findings) {

    static Selection of(TransferRequest request, TransferKind preferred, String platform, List<Offer> offers) {
        List<String> findings = new ArrayList<>();
        findings.add(request.kind()
                .map(kind -> "the request asks for a " + lower(kind) + " transfer")
                .orElse("the request leaves the kind open, the tenant prefers " + lower(preferred)));
        TransferKind first = request.kind().orElse(preferred);
        List<Offer> considered = Stream.concat(
                        offers.stream().filter(offer -> offer.kind() == first),
                        offers.stream().filter(offer -> offer.kind() != first))
                .map(offer -> judge(offer, request))
                .toList();
        Optional<Offer> chosen = considered.stream().filter(Offer::usable).findFirst();
        List<Refusal> refused = considered.stream()
                .filter(offer -> chosen.filter(offer::equals).isEmpty())
                .map(offer -> refusal(platform, offer))
                .toList();
        return new Selection(chosen, refused, findings);
    }

    /** Returns the way to carry out the request. */
    static Candidate candidate(String platform, Offer offer) {
        return new Candidate(platform, offer.kind(), offer.mechanism());
    }

    private static Offer judge(Offer offer, TransferRequest request) {
        if (!offer.usable()) {
            return offer;
        }
        if (request.kind().isPresent() && request.kind().get() != offer.kind()) {
            return offer.refuse(Reason.NOT_SUPPORTED, "the request asks for the other kind");
        }
        Capability needed = needed(offer.kind(), request.destination().isPresent());
        return offer.capabilities().of(needed) == Support.NO
                ? offer.refuse(Reason.NOT_SUPPORTED, offer.mechanism() + " can not do this: " + needed)
                : offer;
    }

    private static Capability needed(TransferKind kind, boolean destinationGiven) {
        if (kind == TransferKind.BLIND) {
            return Capability.BLIND;
        }
        return destinationGiven ? Capability.CONSULTATION_ONE_STEP : Capability.CONSULTATION_TWO_STEP;
    }

    private static Refusal refusal(String platform, Offer offer) {
        Candidate candidate = candidate(platform, offer);
        return offer.usable()
                ? new Refusal(candidate, Reason.NONE, "another way is preferred")
                : new Refusal(candidate, offer.refused(), offer.text());
    }

    private static String lower(TransferKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
