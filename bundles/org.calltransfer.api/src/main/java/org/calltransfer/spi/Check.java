package org.calltransfer.spi;

import java.util.Objects;
import org.calltransfer.api.Reason;

/**
 * What the switch said of a destination.
 *
 * @param refused why the destination can not be had; {@link Reason#NONE} if nothing speaks against it
 * @param text what was asked and answered, in a sentence for people
 */
public record Check(Reason refused, String text) {

    /** Checks that all is there. */
    public Check {
        Objects.requireNonNull(refused, "refused");
        Objects.requireNonNull(text, "text");
    }

    /** Nothing speaks against the destination. */
    public static Check passed(String text) {
        return new Check(Reason.NONE, text);
    }

    /** Returns whether nothing speaks against the destination. */
    public boolean passed() {
        return refused == Reason.NONE;
    }
}
