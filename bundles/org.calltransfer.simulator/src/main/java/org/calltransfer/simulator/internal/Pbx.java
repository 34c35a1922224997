package org.calltransfer.simulator.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.calltransfer.api.Destination;
import org.calltransfer.api.PartyState;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.simulator.Behaviour;
import org.calltransfer.simulator.SimulatedPbx;

/** A PBX in memory: what its parts share, and what the people at its telephones do. */
final class Pbx implements SimulatedPbx, AutoCloseable {

    final PbxThread thread;
    final Switchboard board;
    final Dialler dialler;
    final Link link = new Link();
    private final Map<String, Extension> extensions;

    /** Places the calls that the settings name. */
    Pbx(SimulatorSettings settings) {
        thread = new PbxThread(settings.platform());
        board = new Switchboard(settings.platform());
        dialler = new Dialler(thread, settings.ring());
        Map<String, Extension> byNumber = new HashMap<>();
        settings.extensions()
                .forEach(line ->
                        byNumber.put(line.number(), new Extension(line.number(), line.name(), line.behaviour())));
        extensions = Map.copyOf(byNumber);
        // The thread has not begun yet: nobody else is here.
        settings.calls().forEach(call -> connect(call.from(), call.to()));
    }

    boolean has(Destination destination) {
        return extensions.containsKey(destination.address());
    }

    int size() {
        return extensions.size();
    }

    /** Returns the extension that a transfer goes to. */
    Extension destination(Destination destination) {
        if (!has(destination)) {
            throw new TransferRefusedException(
                    Reason.INVALID_DESTINATION, "there is no extension " + destination.address());
        }
        return extensions.get(destination.address());
    }

    @Override
    public String place(String from, String to) {
        return thread.ask(() -> connect(from, to));
    }

    @Override
    public void hangUp(String address) {
        thread.perform(() -> List.copyOf(extension(address).legs).forEach(this::hangUp));
    }

    @Override
    public void answer(String address) {
        thread.perform(() -> {
            List<PbxLeg> ringing =
                    extension(address).legs.stream().filter(leg -> leg.rings).toList();
            if (ringing.isEmpty()) {
                throw new IllegalStateException("extension " + address + " does not ring");
            }
            ringing.forEach(leg -> dialler.answer(leg, leg.call.transfer));
        });
    }

    @Override
    public void behave(String address, Behaviour behaviour) {
        Objects.requireNonNull(behaviour, "behaviour");
        thread.perform(() -> extension(address).behaviour = behaviour);
    }

    @Override
    public Set<String> connectedWith(String address) {
        return thread.ask(() -> {
            Set<String> others = new TreeSet<>();
            for (PbxLeg leg : extension(address).legs) {
                if (leg.state == PartyState.TALKING) {
                    leg.call.legs.stream()
                            .filter(other -> other != leg && other.state == PartyState.TALKING)
                            .forEach(other -> others.add(other.extension.number));
                }
            }
            return others;
        });
    }

    @Override
    public void loseLink() {
        thread.perform(link::lose);
    }

    @Override
    public void restoreLink() {
        thread.perform(link::restore);
    }

    @Override
    public void refuseNext(Reason reason) {
        Objects.requireNonNull(reason, "reason");
        thread.perform(() -> link.refuseNext(reason));
    }

    @Override
    public void close() {
        thread.close();
    }

    private String connect(String from, String to) {
        Extension caller = extension(from);
        Extension called = extension(to);
        PbxCall call = board.open();
        board.join(call, caller, PartyState.TALKING);
        board.join(call, called, PartyState.TALKING);
        board.show(call);
        return call.id;
    }

    /** A leg may have gone with the one before it: a transferor has two. */
    private void hangUp(PbxLeg leg) {
        if (leg.call == null) {
            return;
        }
        if (leg.call.transfer == null) {
            board.end(leg.call);
        } else {
            leg.call.transfer.hungUp(leg);
        }
    }

    private Extension extension(String address) {
        Extension extension = extensions.get(address);
        if (extension == null) {
            throw new IllegalArgumentException("there is no extension " + address);
        }
        return extension;
    }
}
