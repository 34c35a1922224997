package org.calltransfer.core.internal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.calltransfer.api.Destination;
import org.calltransfer.spi.FactSink;
import org.calltransfer.spi.ProviderTransfer;
import org.calltransfer.spi.TransferOrder;

/** The provider's side of one transfer in a test: writes the commands down and does nothing. */
final class FakeTransfer implements ProviderTransfer {

    final TransferOrder order;
    final FactSink facts;
    final List<String> commands = new CopyOnWriteArrayList<>();
    private final Consumer<String> asked;

    FakeTransfer(TransferOrder order, FactSink facts, Consumer<String> asked) {
        this.order = order;
        this.facts = facts;
        this.asked = asked;
    }

    @Override
    public void blind(Destination destination) {
        take("blind", " " + destination.address());
    }

    @Override
    public void hold() {
        take("hold", "");
    }

    @Override
    public void dial(Destination destination) {
        take("dial", " " + destination.address());
    }

    @Override
    public void complete() {
        take("complete", "");
    }

    @Override
    public void cancel() {
        take("cancel", "");
    }

    @Override
    public void close() {
        take("close", "");
    }

    private void take(String command, String argument) {
        commands.add(command + argument);
        asked.accept(command);
    }
}
