package org.calltransfer.api;

/** What can be asked of a running transfer. */
public enum TransferCommand {
    /** {@link Transfer#dial}. */
    DIAL,
    /** {@link Transfer#complete}. */
    COMPLETE,
    /** {@link Transfer#cancel}. */
    CANCEL
}
