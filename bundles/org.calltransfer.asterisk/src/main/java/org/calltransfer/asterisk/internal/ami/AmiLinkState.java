package org.calltransfer.asterisk.internal.ami;

import java.time.Instant;

/**
 * What is known of a link.
 *
 * @param status whether it can be used
 * @param since when the status became what it is
 * @param text the reason in a sentence, for people; never holds a secret
 * @param banner the server's greeting with the AMI version, such as {@code Asterisk Call Manager/11.0.0}; empty before
 *     the first one
 */
public record AmiLinkState(Status status, Instant since, String text, String banner) {

    /** Whether a link can be used. */
    public enum Status {
        /** The first attempt is under way. */
        CONNECTING,
        /** Logged in. */
        UP,
        /** Not logged in; tried again and again. */
        DOWN,
        /** The server refuses the user name or password; tried again once a minute. */
        REFUSED,
        /** Closed by us. */
        CLOSED
    }
}
