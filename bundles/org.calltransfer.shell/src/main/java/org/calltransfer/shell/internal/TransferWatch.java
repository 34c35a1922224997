package org.calltransfer.shell.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.TimelineEntry;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Follows a transfer on the command's own thread, the only one on which its output is known. The listener is no more
 * than a bell: it wakes the command, which then reads the time line itself, so that no step is missed or shown twice.
 * Opened before the transfer starts, closed when the command ends.
 */
final class TransferWatch implements AutoCloseable {

    private final Semaphore bell = new Semaphore(0);
    private final ServiceRegistration<TransferListener> listener;

    TransferWatch(BundleContext bundles, String tenant) {
        listener = bundles.registerService(
                TransferListener.class,
                event -> bell.release(),
                FrameworkUtil.asDictionary(Map.of(CallTransferService.TENANT, tenant)));
    }

    /** Hands on every step, from the first, until the condition holds; returns false if it does not in time. */
    boolean follow(Transfer transfer, Predicate<Transfer> until, Consumer<TimelineEntry> eachStep, Duration limit)
            throws InterruptedException {
        // A listener may lose events; the end must not be lost.
        transfer.ended().whenComplete((result, defect) -> bell.release());
        long deadline = System.nanoTime() + limit.toNanos();
        int handedOn = 0;
        while (true) {
            // Asked before the steps are read: what comes in between is then among them.
            boolean reached = until.test(transfer);
            List<TimelineEntry> steps = transfer.timeline();
            steps.subList(handedOn, steps.size()).forEach(eachStep);
            handedOn = steps.size();
            if (reached || !bell.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return reached;
            }
            bell.drainPermits();
        }
    }

    @Override
    public void close() {
        try {
            listener.unregister();
        } catch (IllegalStateException e) {
            // This bundle was stopped or updated meanwhile, and its listeners went with it.
        }
    }
}
