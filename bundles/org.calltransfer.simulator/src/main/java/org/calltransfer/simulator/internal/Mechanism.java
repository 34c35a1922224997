package org.calltransfer.simulator.internal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Support;
import org.calltransfer.api.TransferKind;
import org.calltransfer.spi.Offer;

/** The ways in which the PBX can transfer a call. */
enum Mechanism {
    BLIND("blind", TransferKind.BLIND, EnumSet.of(Capability.BLIND)),
    CONSULT(
            "consult",
            TransferKind.CONSULTATIVE,
            EnumSet.of(
                    Capability.CONSULTATION_ONE_STEP,
                    Capability.CONSULTATION_TWO_STEP,
                    Capability.COMPLETE_WHILE_RINGING));

    final Offer offer;

    Mechanism(String name, TransferKind kind, Set<Capability> able) {
        this.offer = Offer.of(name, kind, capabilities(able));
    }

    static Optional<Mechanism> named(String name) {
        return Arrays.stream(values())
                .filter(mechanism -> mechanism.offer.mechanism().equals(name))
                .findFirst();
    }

    boolean can(Capability capability) {
        return offer.capabilities().of(capability) == Support.YES;
    }

    /** What the PBX can do by one mechanism or another. */
    static Capabilities all() {
        Set<Capability> able = EnumSet.noneOf(Capability.class);
        for (Capability capability : Capability.values()) {
            if (Arrays.stream(values()).anyMatch(mechanism -> mechanism.can(capability))) {
                able.add(capability);
            }
        }
        return capabilities(able);
    }

    /** Everything is stated: the PBX never needs to try. */
    private static Capabilities capabilities(Set<Capability> able) {
        Capabilities capabilities = Capabilities.NONE;
        for (Capability capability : Capability.values()) {
            capabilities = capabilities.with(capability, able.contains(capability) ? Support.YES : Support.NO);
        }
        return capabilities;
    }
}
