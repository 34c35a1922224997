package org.calltransfer.core.internal.machine;

/** What the provider is told to do on a change of phase. */
public enum Action {
    CHECK,
    BLIND,
    HOLD,
    DIAL,
    COMPLETE,
    CANCEL
}
