package org.calltransfer.api;

import java.util.Objects;

/** A request or command that was refused: nothing was done. */
public class TransferRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Takes the reason and a sentence for people; the sentence holds no secret and nothing of another tenant. */
    public TransferRefusedException(Reason reason, String text) {
        super(text);
        this.reason = Objects.requireNonNull(reason);
    }

    /** Returns why; never null. */
    public Reason reason() {
        return reason;
    }
}
