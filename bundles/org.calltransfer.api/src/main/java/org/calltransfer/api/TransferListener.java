package org.calltransfer.api;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Whiteboard service that is told of the progress of transfers. A listener states in the service property
 * {@link CallTransferService#TENANT} whose transfers it wants to hear of, and hears of no other's.
 */
@ConsumerType
@FunctionalInterface
public interface TransferListener {

    /**
     * Takes one change. Called on a thread of the service, in order for each transfer; what it throws is logged and goes no
     * further. A listener that is slow for long loses events, which is logged.
     */
    void changed(TransferEvent event);
}
