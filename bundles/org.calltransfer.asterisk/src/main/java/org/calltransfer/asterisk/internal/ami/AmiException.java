package org.calltransfer.asterisk.internal.ami;

/** There is no answer to an action. The subclasses say what that means for the action. */
public class AmiException extends RuntimeException {

    AmiException(String message) {
        super(message);
    }
}
