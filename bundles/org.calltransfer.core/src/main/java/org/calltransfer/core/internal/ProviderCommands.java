package org.calltransfer.core.internal;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferKind;
import org.calltransfer.core.internal.machine.Action;
import org.calltransfer.core.internal.machine.Stimulus;
import org.calltransfer.spi.FactSink;
import org.calltransfer.spi.ProviderTransfer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way down from a session to its provider: commands are queued and given one after another. This is the one place where
 * a command that throws is caught.
 */
final class ProviderCommands {

    /** A transfer gives a handful of commands in all. */
    static final int MOST_WAITING = 50;

    private static final Logger LOG = LoggerFactory.getLogger(ProviderCommands.class);

    /** Takes what becomes of a command that the provider did not survive, and of a check. */
    @FunctionalInterface
    interface Answer {
        boolean apply(Stimulus stimulus, Reason reason, String detail);
    }

    private final Assignment assignment;
    private final Executor mailbox;
    private final FactSink facts;
    private final Answer answer;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    /** Used on the mailbox alone. */
    private ProviderTransfer transfer;

    ProviderCommands(Assignment assignment, Executor mailbox, FactSink facts, Answer answer) {
        this.assignment = assignment;
        this.mailbox = mailbox;
        this.facts = facts;
        this.answer = answer;
    }

    /** Queues the begin of the watch, and the check of the destination if there is one. */
    void begin(Destination destination) {
        queue(() -> {
            transfer = Objects.requireNonNull(assignment.provider().begin(assignment.order(), facts));
            check(destination);
        });
    }

    /** Queues a command. */
    void perform(Action action, Destination destination) {
        queue(() -> {
            switch (action) {
                case CHECK -> check(destination);
                case BLIND -> transfer.blind(destination);
                case HOLD -> transfer.hold();
                case DIAL -> transfer.dial(destination);
                case COMPLETE -> transfer.complete();
                case CANCEL -> transfer.cancel();
            }
        });
    }

    /** Queues the end of the watch. */
    void close() {
        queue(() -> {
            try {
                if (transfer != null) {
                    transfer.close();
                }
            } finally {
                closed.complete(null);
            }
        });
    }

    /** Returns what is complete when the provider has been given the last command. */
    CompletableFuture<Void> closed() {
        return closed;
    }

    private void check(Destination destination) {
        if (destination == null) {
            answer.apply(Stimulus.CHECKED_FOR_HOLD, Reason.NONE, "");
            return;
        }
        assignment.provider().check(assignment.order(), destination).thenAccept(check -> {
            Stimulus stimulus = check.passed() ? started() : Stimulus.CHECK_FAILED;
            answer.apply(stimulus, check.refused(), check.text());
        });
    }

    private Stimulus started() {
        return assignment.chosen().kind() == TransferKind.BLIND
                ? Stimulus.CHECKED_FOR_BLIND
                : Stimulus.CHECKED_FOR_DIAL;
    }

    private void queue(Runnable command) {
        try {
            mailbox.execute(() -> give(command));
        } catch (RejectedExecutionException full) {
            LOG.error("The provider of {} does not return; the time limits end the transfer", platform(), full);
        }
    }

    private void give(Runnable command) {
        try {
            command.run();
        } catch (RuntimeException | LinkageError defect) {
            LOG.error("The provider of {} broke its contract", platform(), defect);
            answer.apply(Stimulus.PROVIDER_FAILED, Reason.PROVIDER_FAILED, "");
        }
    }

    private String platform() {
        return assignment.chosen().platform();
    }
}
