package org.calltransfer.core.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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

    private record Subscription(Object tenant, TransferListener listener, Executor mailbox) {}

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
        Object tenant = reference.getProperty(CallTransferService.TENANT);
        if (tenant == null) {
            LOG.warn("{} names no {} and hears of no transfer", listener, CallTransferService.TENANT);
        } else {
            subscriptions.put(reference, new Subscription(tenant, listener, threads.listenerMailbox(MOST_WAITING)));
        }
    }

    void unbind(ServiceReference<TransferListener> reference) {
        subscriptions.remove(reference);
    }

    void notify(TransferEvent event) {
        for (Subscription subscription : subscriptions.values()) {
            if (subscription.tenant().equals(event.transfer().tenant())) {
                post(subscription, event);
            }
        }
    }

    private static void post(Subscription subscription, TransferEvent event) {
        try {
            subscription.mailbox().execute(() -> subscription.listener().changed(event));
        } catch (RejectedExecutionException full) {
            LOG.warn(
                    "{} is too slow and missed a step of {}",
                    subscription.listener(),
                    event.transfer().id());
        }
    }
}
