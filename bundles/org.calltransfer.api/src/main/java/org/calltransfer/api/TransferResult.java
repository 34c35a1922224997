package org.calltransfer.api;

import java.time.Instant;

/**
 * The one result of a transfer.
 *
 * @param outcome what was seen to happen
 * @param reason why; {@link Reason#NONE} if it went as asked
 * @param text the same in a sentence, for people
 * @param at when it was known
 */
public record TransferResult(Outcome outcome, Reason reason, String text, Instant at) {}
