package org.calltransfer.api;

/** The two kinds of transfer. */
public enum TransferKind {
    /** In one phase, with no word to the target (TAPI: {@code lineBlindTransfer}). */
    BLIND,
    /** With a consultation call to the target first (TAPI: {@code lineSetupTransfer}). */
    CONSULTATIVE
}
