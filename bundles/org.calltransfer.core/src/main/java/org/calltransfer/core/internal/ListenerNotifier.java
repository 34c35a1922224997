package org.calltransfer.core.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.TransferEvent;
import org.calltransfer.api.TransferListener;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whiteboard listeners of their tenant's transfers: each in its own mailbox, so that none holds up another. */
@Component(service = ListenerNotifier.class)
public final class ListenerNotifier {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerNotifier.class);
    private static final int MOST_WAITING = 1000;

    private record Subscription(String tenant, TransferListener listener, Executor mailbox, AtomicBoolean late) {}

    private final TransferThreads threads;
    private final Map<ServiceReference<TransferListener>, Subscription> subscriptions = new ConcurrentHashMap<>();

    @Activate
    public ListenerNotifier(@Reference TransferThreads threads) {
        this.threads = threads;
    }

    @Reference(
            service = TransferListener.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(ServiceReference<TransferListener> reference, TransferListener listener) {
        if (reference.getProperty(CallTransferService.TENANT) instanceof String tenant) {
            subscriptions.put(
                    reference,
                    new Subscription(tenant, listener, threads.listenerMailbox(MOST_WAITING), new AtomicBoolean()));
        } else {
            LOG.warn("{} names no {} and hears of no transfer", reference, CallTransferService.TENANT);
        }
    }

    void unbind(ServiceReference<TransferListener> reference) {
        subscriptions.remove(reference);
    }

    /** Queues the event for those whom it concerns. Calls nothing of theirs: the caller holds a lock. */
    void tell(TransferEvent event) {
        subscriptions.forEach((reference, subscription) -> {
            if (subscription.tenant().equals(event.transfer().tenant())) {
                queue(reference, subscription, event);
            }
        });
    }

    private void queue(ServiceReference<TransferListener> reference, Subscription subscription, TransferEvent event) {
        try {
            subscription.mailbox().execute(() -> {
                // Who has gone meanwhile is told nothing more: its bundle may have stopped.
                if (subscriptions.get(reference) == subscription) {
                    subscription.listener().changed(event);
                }
            });
            subscription.late().set(false);
        } catch (RejectedExecutionException full) {
            if (!subscription.late().getAndSet(true)) {
                LOG.warn("{} is too slow and misses steps of transfers", reference);
            }
        }
    }
}
