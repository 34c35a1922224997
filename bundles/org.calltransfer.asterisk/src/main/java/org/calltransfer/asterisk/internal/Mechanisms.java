package org.calltransfer.asterisk.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Support;
import org.calltransfer.api.TransferKind;
import org.calltransfer.spi.Offer;

/** The two ways to transfer on Asterisk, as far as our user may use them: none that would fail in the middle is offered. */
final class Mechanisms {

    private static final NeededAction[] FOR_REDIRECT = {NeededAction.REDIRECT, NeededAction.GETVAR};
    private static final NeededAction[] FOR_ATXFER = {NeededAction.ATXFER, NeededAction.HANGUP, NeededAction.GETVAR};

    private Mechanisms() {}

    /** Returns what can be done with some call. */
    static Capabilities all(ServerProfile profile) {
        return atxferWith(profile).with(Capability.BLIND, profile.allows(FOR_REDIRECT));
    }

    /** Returns the offer of a blind transfer. */
    static Offer redirect(ServerProfile profile) {
        Capabilities able = Capabilities.NONE.with(Capability.BLIND, profile.allows(FOR_REDIRECT));
        return refuseWithout(
                profile.missing(FOR_REDIRECT), Offer.of(RedirectTransfer.MECHANISM, TransferKind.BLIND, able));
    }

    /** Returns the offer of a consultation. */
    static Offer atxfer(ServerProfile profile) {
        return refuseWithout(
                profile.missing(FOR_ATXFER),
                Offer.of(AtxferTransfer.MECHANISM, TransferKind.CONSULTATIVE, atxferWith(profile)));
    }

    private static Capabilities atxferWith(ServerProfile profile) {
        Support support = profile.allows(FOR_ATXFER);
        return Capabilities.NONE
                .with(Capability.CONSULTATION_ONE_STEP, support)
                .with(Capability.CONSULTATION_TWO_STEP, Support.NO)
                .with(Capability.CONSULTATION_WITH_HELD_CALL, Support.NO)
                .with(Capability.COMPLETE_WHILE_RINGING, support)
                .with(Capability.COMPLETE_AS_CONFERENCE, Support.NO)
                .with(Capability.SWAP, Support.NO);
    }

    private static Offer refuseWithout(List<NeededAction> missing, Offer offer) {
        return missing.isEmpty()
                ? offer
                : offer.refuse(
                        Reason.NOT_PERMITTED,
                        missing.stream()
                                .map(NeededAction::toString)
                                .collect(Collectors.joining(", ", "the user in manager.conf lacks ", "")));
    }
}
