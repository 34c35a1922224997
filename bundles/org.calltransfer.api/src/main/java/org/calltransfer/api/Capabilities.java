package org.calltransfer.api;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Capabilities in three values. What is not stated is {@link Support#UNSPECIFIED}. Immutable. */
public final class Capabilities {

    /** Nothing is stated. */
    public static final Capabilities NONE = new Capabilities(Map.of());

    private final Map<Capability, Support> stated;

    private Capabilities(Map<Capability, Support> stated) {
        this.stated = stated;
    }

    /** Returns these capabilities with one stated otherwise. */
    public Capabilities with(Capability capability, Support support) {
        Map<Capability, Support> copy = new EnumMap<>(Capability.class);
        copy.putAll(stated);
        copy.put(capability, support);
        return new Capabilities(Collections.unmodifiableMap(copy));
    }

    /** Returns what is known of the given capability; never null. */
    public Support of(Capability capability) {
        return stated.getOrDefault(capability, Support.UNSPECIFIED);
    }

    /** Returns those that are stated. */
    public Map<Capability, Support> stated() {
        return stated;
    }

    @Override
    public String toString() {
        return stated.toString();
    }
}
