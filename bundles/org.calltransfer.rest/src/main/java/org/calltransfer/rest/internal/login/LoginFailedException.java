package org.calltransfer.rest.internal.login;

/** A login that failed. The message is for the log, never for the client, and holds no secret. */
final class LoginFailedException extends Exception {

    private static final long serialVersionUID = 1;

    LoginFailedException(String message) {
        super(message);
    }
}
