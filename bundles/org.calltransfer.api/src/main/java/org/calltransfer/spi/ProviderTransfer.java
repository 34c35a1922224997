package org.calltransfer.spi;

import org.calltransfer.api.Destination;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The commands of one transfer, as a provider takes them. They are given one after another, return at once and throw
 * nothing: what becomes of each is reported as facts. A command that could not be carried out, so that all is as it was before
 * it, is answered with {@link FactKind#REFUSED} and the reason.
 */
@ConsumerType
public interface ProviderTransfer extends AutoCloseable {

    /** Sends the caller to the destination and lets the transferor go. */
    void blind(Destination destination);

    /** Puts the caller on consultation hold: {@link FactKind#HELD} follows. */
    void hold();

    /**
     * Calls the target for the transferor; puts the caller on consultation hold before, if it is not. {@code DIALING}, {@code
     * RINGING} and {@code CONSULTING} follow, or {@code TARGET_FAILED}, after which the switch or a {@link #cancel()} brings
     * the caller back. For a caller who was on hold before this command, a dial that can not be made is {@code
     * TARGET_FAILED} as well.
     */
    void dial(Destination destination);

    /** Joins caller and target and lets the transferor go, also while the target rings. */
    void complete();

    /**
     * Drops the consultation call and connects caller and transferor: {@code CONNECTED_TO_TRANSFEROR} follows, also if
     * they are connected already. Where one of them has gone, drops the consultation call as far as nobody talks on it.
     */
    void cancel();

    /**
     * Ends the watch: no facts are reported afterwards. What the commands began goes on. Idempotent. The next transfer of
     * the same call may begin before this one is closed.
     */
    @Override
    void close();
}
