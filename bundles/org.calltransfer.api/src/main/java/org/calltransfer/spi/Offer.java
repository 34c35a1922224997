package org.calltransfer.spi;

import java.util.Objects;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferKind;

/**
 * One way in which a platform could transfer a call.
 *
 * @param mechanism the provider's name for it
 * @param kind blind or consultative
 * @param capabilities what it can do with this call, as far as that is known
 * @param refused why it can not be used for this call now; {@link Reason#NONE} if it can
 * @param text the refusal in a sentence, for people; empty if there is none
 */
public record Offer(String mechanism, TransferKind kind, Capabilities capabilities, Reason refused, String text) {

    /** Checks that all is there. */
    public Offer {
        Objects.requireNonNull(mechanism, "mechanism");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(capabilities, "capabilities");
        Objects.requireNonNull(refused, "refused");
        Objects.requireNonNull(text, "text");
    }

    /** A way that can be used. */
    public static Offer of(String mechanism, TransferKind kind, Capabilities capabilities) {
        return new Offer(mechanism, kind, capabilities, Reason.NONE, "");
    }

    /** The same way, refused. */
    public Offer refuse(Reason reason, String why) {
        return new Offer(mechanism, kind, capabilities, reason, why);
    }

    /** Returns whether this way can be used. */
    public boolean usable() {
        return refused == Reason.NONE;
    }
}
