package org.calltransfer.spi;

import java.util.Objects;
import org.calltransfer.api.Reason;

/**
 * Something that a provider saw happen to a transfer.
 *
 * @param kind what
 * @param reason why; {@link Reason#NONE} where the kind says all
 * @param evidence what was seen, in the switch's own words; never null
 */
public record Fact(FactKind kind, Reason reason, String evidence) {

    /** Checks that all is there. */
    public Fact {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(evidence);
    }

    /** A fact that needs no reason. */
    public static Fact of(FactKind kind, String evidence) {
        return new Fact(kind, Reason.NONE, evidence);
    }
}
