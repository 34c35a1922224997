package org.calltransfer.asterisk.internal.ami;

/**
 * Is told what happens on a link, in order, always on the same thread of the link. May send actions, must not wait.
 * What it throws is logged and does no harm.
 */
public interface AmiLinkListener {

    /**
     * Actions can be sent from now on, and all events that follow will be reported. Whatever was known from before is
     * void: a server that was restarted does not tell which calls have ended.
     */
    void up(AmiLink link);

    /** Something happened on the server; one of {@link AmiEvents#NAMES}. */
    void event(AmiEvent event);

    /** Events were dropped, as they came too fast. What follows is complete again: ask for what is true now. */
    void overflowed();

    /** The link was lost, after it had been up. */
    void lost(String reason);
}
