package org.calltransfer.api;

import java.time.Instant;

/**
 * One step of a transfer.
 *
 * @param at when
 * @param state the state after the step
 * @param text what happened, for people
 */
public record TimelineEntry(Instant at, TransferState state, String text) {}
