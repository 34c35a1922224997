package org.calltransfer.tck;

import java.time.Duration;
import org.calltransfer.api.Destination;
import org.calltransfer.spi.ProviderTransfer;

/** Passes commands on and fails if one of them does not return at once. */
final class PromptTransfer implements ProviderTransfer {

    /** Far more than a command needs that is only queued, and less than the patience of one that waits for a switch. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final ProviderTransfer transfer;

    PromptTransfer(ProviderTransfer transfer) {
        this.transfer = transfer;
    }

    @Override
    public void blind(Destination destination) {
        prompt("blind", () -> transfer.blind(destination));
    }

    @Override
    public void hold() {
        prompt("hold", transfer::hold);
    }

    @Override
    public void dial(Destination destination) {
        prompt("dial", () -> transfer.dial(destination));
    }

    @Override
    public void complete() {
        prompt("complete", transfer::complete);
    }

    @Override
    public void cancel() {
        prompt("cancel", transfer::cancel);
    }

    @Override
    public void close() {
        prompt("close", transfer::close);
    }

    private static void prompt(String name, Runnable command) {
        long start = System.nanoTime();
        command.run();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        if (taken.compareTo(AT_ONCE) > 0) {
            throw new AssertionError(name + " must return at once and took " + taken);
        }
    }
}
