package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;

/** The server does not accept the user name and password. */
final class AmiRefusedException extends IOException {

    private static final long serialVersionUID = 1;

    AmiRefusedException(String message) {
        super(message);
    }
}
