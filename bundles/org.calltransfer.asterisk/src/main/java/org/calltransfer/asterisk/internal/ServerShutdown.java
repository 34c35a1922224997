package org.calltransfer.asterisk.internal;

import org.calltransfer.asterisk.internal.ami.AmiEvent;

/**
 * How a server that is stopped or restarted in order begins: it asks each channel to hang up, one after another. In the few
 * milliseconds before it comes to the caller's, a consultation may fall back to the transferor as if it had been cancelled.
 */
final class ServerShutdown {

    /** {@code AST_SOFTHANGUP_SHUTDOWN}; this event has a cause of Asterisk's own, not of Q.850. */
    private static final String SHUTDOWN = "4";

    private ServerShutdown() {}

    static boolean isBegunBy(AmiEvent event) {
        return event.name().equals("SoftHangupRequest") && event.get("Cause").equals(SHUTDOWN);
    }
}
