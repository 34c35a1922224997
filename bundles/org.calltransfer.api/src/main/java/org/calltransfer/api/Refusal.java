package org.calltransfer.api;

/**
 * A candidate that was not chosen.
 *
 * @param candidate the way that was considered
 * @param reason why it was refused
 * @param text the same in a sentence, for people
 */
public record Refusal(Candidate candidate, Reason reason, String text) {}
