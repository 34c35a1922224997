package org.calltransfer.asterisk.internal.ami;

import java.util.concurrent.CompletableFuture;

/** The link to one Asterisk server. It connects by itself, for ever, until it is closed. */
public interface AmiLink extends AutoCloseable {

    /**
     * Sends an action. Returns at once, also while the server does not read.
     *
     * <p>The future ends on the thread that calls {@link AmiLinkListener}, in the order of the wire: what the listener
     * was told before, the server said before. It ends exceptionally with {@link AmiNotSentException}, {@link
     * AmiLinkLostException} or {@link AmiTimeoutException}; only after the first one it is certain that nothing was
     * done. Never wait for it on the listener's thread.
     */
    CompletableFuture<AmiResponse> send(AmiAction action);

    /** Returns what is known of the link now. */
    AmiLinkState state();

    /** Returns what went over the link since it was opened. */
    AmiCounters counters();

    /**
     * Ends the link and its threads, within a few seconds also if the server hangs. Actions that wait for an answer end
     * with {@link AmiLinkLostException}. The listener is not called afterwards. Idempotent.
     */
    @Override
    void close();
}
