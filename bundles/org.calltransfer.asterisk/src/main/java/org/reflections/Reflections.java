package org.reflections;

import java.util.Set;
import org.reflections.scanners.Scanner;

/**
 * Stands in for the class-path scan by which asterisk-java looks for its event classes: it finds none. In a framework
 * the real one finds none either, after two stack traces in the log, and brings a megabyte along. The one event class
 * that is used is registered by {@code AmiSession}.
 */
public final class Reflections {

    public Reflections(String prefix, Scanner... scanners) {}

    public <T> Set<Class<? extends T>> getSubTypesOf(Class<T> type) {
        return Set.of();
    }
}
