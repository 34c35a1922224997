package org.calltransfer.api;

import java.time.Instant;

/**
 * Something that the provider saw on the switch.
 *
 * @param at when
 * @param text what, in the switch's own words (Asterisk: the AMI event and its channels)
 */
public record Evidence(Instant at, String text) {}
