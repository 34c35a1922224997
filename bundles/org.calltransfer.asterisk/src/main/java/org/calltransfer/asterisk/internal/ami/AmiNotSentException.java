package org.calltransfer.asterisk.internal.ami;

/** The action did not leave this process: the link is down, or too many actions wait for an answer. */
public final class AmiNotSentException extends AmiException {

    public AmiNotSentException(String message) {
        super(message);
    }
}
