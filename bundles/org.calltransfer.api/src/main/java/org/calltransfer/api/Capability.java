package org.calltransfer.api;

/** What a platform may be able to do (TAPI: {@code LINECALLFEATURE_*}, {@code LINEADDRCAPFLAGS_*}). */
public enum Capability {
    /** Blind transfer. */
    BLIND,
    /** Consultation set up and dialled in one step (TAPI: {@code LINECALLPARAMFLAGS_ONESTEPTRANSFER}). */
    CONSULTATION_ONE_STEP,
    /** Consultation hold first, the destination later. */
    CONSULTATION_TWO_STEP,
    /** A call that is already held takes the place of the consultation call. */
    CONSULTATION_WITH_HELD_CALL,
    /** Completion while the target rings. */
    COMPLETE_WHILE_RINGING,
    /** Completion as a conference of all three. */
    COMPLETE_AS_CONFERENCE,
    /** Swapping between caller and target. */
    SWAP
}
