package org.calltransfer.simulator.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.calltransfer.api.Call;
import org.calltransfer.api.PartyState;

/**
 * The calls of the PBX. Changed on the PBX's thread only; what is shown of them may be read from any thread, and is brought up
 * to date by {@link #show}, so that no half-made change is seen. A change touches one call, however many there are.
 */
final class Switchboard {

    private final String platform;
    private final Map<String, PbxCall> calls = new HashMap<>();
    private final ConcurrentNavigableMap<Long, Call> shown = new ConcurrentSkipListMap<>();
    private long lastCall;
    private long lastLeg;

    Switchboard(String platform) {
        this.platform = platform;
    }

    /** Returns the calls as they are now, oldest first; from any thread. */
    Collection<Call> shown() {
        return shown.values();
    }

    Optional<PbxCall> find(String id) {
        return Optional.ofNullable(calls.get(id));
    }

    /** Returns a new call, which nobody has joined. */
    PbxCall open() {
        PbxCall call = new PbxCall(platform, ++lastCall);
        calls.put(call.id, call);
        return call;
    }

    PbxLeg join(PbxCall call, Extension extension, PartyState state) {
        PbxLeg leg = new PbxLeg(extension.number + "-" + ++lastLeg, extension, state);
        extension.legs.add(leg);
        enter(leg, call);
        return leg;
    }

    void move(PbxLeg leg, PbxCall to) {
        leg.call.legs.remove(leg);
        enter(leg, to);
    }

    void drop(PbxLeg leg) {
        leg.extension.legs.remove(leg);
        if (leg.next != null) {
            leg.next.cancel(false);
        }
        leg.call.legs.remove(leg);
        leg.call = null;
    }

    void end(PbxCall call) {
        calls.remove(call.id);
        shown.remove(call.number);
        List.copyOf(call.legs).forEach(this::drop);
    }

    void show(PbxCall call) {
        shown.put(call.number, call.shown(platform));
    }

    /** Puts all parties of a call into one state: connected to each other, or waiting. */
    void set(PbxCall call, PartyState state) {
        call.legs.forEach(leg -> leg.state = state);
        show(call);
    }

    private void enter(PbxLeg leg, PbxCall call) {
        leg.call = call;
        call.legs.add(leg);
    }
}
