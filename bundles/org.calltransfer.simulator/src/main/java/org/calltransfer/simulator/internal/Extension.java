package org.calltransfer.simulator.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import org.calltransfer.simulator.Behaviour;

/** A telephone of the PBX. Number and name never change; the rest is used on the PBX's thread only. */
final class Extension {

    final String number;
    final String name;
    final Set<PbxLeg> legs = new LinkedHashSet<>();
    Behaviour behaviour;

    Extension(String number, String name, Behaviour behaviour) {
        this.number = number;
        this.name = name;
        this.behaviour = behaviour;
    }
}
