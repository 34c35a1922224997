package org.calltransfer.asterisk.internal.ami;

/** No answer came in time. The server may have carried the action out: look, do not send it again. */
public final class AmiTimeoutException extends AmiException {

    public AmiTimeoutException(String message) {
        super(message);
    }
}
