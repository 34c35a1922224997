package org.calltransfer.itests.support;

/** Asterisk can neither be found nor installed here; the message says why, in one sentence. */
public class AsteriskUnavailableException extends RuntimeException {

    public AsteriskUnavailableException(String message) {
        super(message);
    }

    public AsteriskUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
