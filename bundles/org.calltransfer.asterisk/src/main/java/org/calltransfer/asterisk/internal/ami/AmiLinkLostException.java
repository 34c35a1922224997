package org.calltransfer.asterisk.internal.ami;

/** The link was lost before the answer came. The server may have carried the action out: look, do not send it again. */
public final class AmiLinkLostException extends AmiException {

    public AmiLinkLostException(String message) {
        super(message);
    }
}
