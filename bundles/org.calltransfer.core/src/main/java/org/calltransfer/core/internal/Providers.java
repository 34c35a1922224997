package org.calltransfer.core.internal;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.calltransfer.spi.TransferProvider;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The providers that are there, by platform; of several for one platform, the one that ranks highest. */
@Component(service = Providers.class, immediate = true)
public final class Providers {

    private final RunningTransfers running;
    private final Map<ServiceReference<TransferProvider>, TransferProvider> providers = new ConcurrentHashMap<>();

    @Activate
    public Providers(@Reference RunningTransfers running) {
        this.running = running;
    }

    @Reference(
            service = TransferProvider.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void bind(ServiceReference<TransferProvider> reference, TransferProvider provider) {
        String platform = String.valueOf(reference.getProperty(TransferProvider.PLATFORM));
        providers.put(reference, new GuardedProvider(platform, provider));
    }

    /** Takes nothing new to the provider, and lets it go only after its transfers have ended. */
    void unbind(ServiceReference<TransferProvider> reference) {
        TransferProvider leaving = providers.remove(reference);
        running.drain(session -> session.provider() == leaving);
    }

    /** Returns whether the provider is still there. */
    boolean contains(TransferProvider provider) {
        return providers.containsValue(provider);
    }

    /** Returns the names of the platforms that have a provider, in order. */
    SortedSet<String> platforms() {
        return providers.keySet().stream()
                .map(reference -> reference.getProperty(TransferProvider.PLATFORM))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns the provider of the platform; empty if none is there. */
    Optional<TransferProvider> of(String platform) {
        return providers.entrySet().stream()
                .filter(entry -> platform.equals(entry.getKey().getProperty(TransferProvider.PLATFORM)))
                .max(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }
}
