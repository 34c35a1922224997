package org.calltransfer.core.internal;

import org.calltransfer.api.TransferEvent;

/** Follows a session. Called under the session's lock: it may only queue, never wait. */
interface SessionObserver {

    void changed(TransferEvent event);

    void ended(TransferSession session);
}
