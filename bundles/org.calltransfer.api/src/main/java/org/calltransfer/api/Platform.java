package org.calltransfer.api;

import java.time.Instant;

/**
 * A platform (a switch) of a tenant, as it is now.
 *
 * @param name the name by which tenants and calls refer to it
 * @param available whether calls on it can be seen and transferred now
 * @param since since when this has been so; null while no provider is there that could tell
 * @param text for people: what it is connected to, or why it is not available
 * @param capabilities what it can do with some call, at best
 */
public record Platform(String name, boolean available, Instant since, String text, Capabilities capabilities) {}
