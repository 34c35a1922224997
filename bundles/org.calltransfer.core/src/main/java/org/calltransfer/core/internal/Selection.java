package org.calltransfer.core.internal;

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
import org.calltransfer.spi.Check;
import org.calltransfer.spi.Offer;

/**
 * The choice among the ways that a platform offers for a call: a pure function of request, preference and offers.
 *
 * @param platform the platform
 * @param considered all ways in the order of preference, each as it was judged for the request
 * @param findings how the choice was made, in sentences for people
 */
record Selection(String platform, List<Offer> considered, List<String> findings) {

    static Selection of(TransferRequest request, TransferKind preferred, String platform, List<Offer> offers) {
        String finding = request.kind()
                .map(kind -> "the request asks for a " + lower(kind) + " transfer")
                .orElse("the request leaves the kind open, the tenant prefers " + lower(preferred));
        TransferKind first = request.kind().orElse(preferred);
        List<Offer> considered = Stream.concat(
                        offers.stream().filter(offer -> offer.kind() == first),
                        offers.stream().filter(offer -> offer.kind() != first))
                .map(offer -> judge(offer, request))
                .toList();
        return new Selection(platform, considered, List.of(finding));
    }

    /** Returns the first way that can be used; empty if none can. */
    Optional<Offer> chosen() {
        return considered.stream().filter(Offer::usable).findFirst();
    }

    /** Returns all ways but the chosen one, each with its reason. */
    List<Refusal> refused() {
        Offer chosen = chosen().orElse(null);
        return considered.stream()
                .filter(offer -> offer != chosen)
                .map(this::refusal)
                .toList();
    }

    /** Returns all ways, where the chosen one did not pass its check. */
    List<Refusal> refused(Check check) {
        Offer chosen = chosen().orElse(null);
        return considered.stream()
                .map(offer -> offer == chosen ? offer.refuse(check.refused(), check.text()) : offer)
                .map(this::refusal)
                .toList();
    }

    /** Returns the way to carry out the request. */
    Candidate candidate(Offer offer) {
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

    private Refusal refusal(Offer offer) {
        return offer.usable()
                ? new Refusal(candidate(offer), Reason.NONE, "another way is preferred")
                : new Refusal(candidate(offer), offer.refused(), offer.text());
    }

    private static String lower(TransferKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
