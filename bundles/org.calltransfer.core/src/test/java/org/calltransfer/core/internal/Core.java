package org.calltransfer.core.internal;

import java.time.Duration;
import java.util.Map;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.TransferListener;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.spi.TransferProvider;
import org.junit.rules.ExternalResource;
import org.osgi.framework.ServiceReference;

/** The core without a container: its components wired by hand, with one provider and tenant acme, stopped after the test. */
final class Core extends ExternalResource {

    final TransferThreads threads = new TransferThreads();
    final RunningTransfers running;
    final Providers providers;
    final ListenerNotifier notifier = new ListenerNotifier(threads);
    final FakeProvider provider = new FakeProvider();
    final ServiceReference<TransferProvider> reference;
    final TenantService service;

    Core() {
        this(Duration.ofMinutes(1));
    }

    /** Takes how long a provider that goes is given to bring its callers back. */
    Core(Duration toGiveBack) {
        running = new RunningTransfers(toGiveBack);
        providers = new Providers(running);
        reference = bind(provider, FakeProvider.PLATFORM);
        service = tenant(TestSettings.ACME);
    }

    ServiceReference<TransferProvider> bind(TransferProvider bound, String platform) {
        ServiceReference<TransferProvider> bindingReference =
                new FakeReference<>(Map.of(TransferProvider.PLATFORM, platform));
        providers.bind(bindingReference, bound);
        return bindingReference;
    }

    ServiceReference<TransferListener> listen(String tenant, TransferListener listener) {
        ServiceReference<TransferListener> listening = new FakeReference<>(Map.of(CallTransferService.TENANT, tenant));
        notifier.bind(listening, listener);
        return listening;
    }

    TenantService tenant(TenantSettings settings) {
        return new TenantService(settings, providers, running, threads, notifier);
    }

    /** Starts a transfer of tenant acme. */
    TransferDriver start(TransferRequest request) {
        return start(service, request);
    }

    TransferDriver start(CallTransferService tenant, TransferRequest request) {
        return new TransferDriver(tenant.transfer(request), provider);
    }

    @Override
    protected void after() {
        threads.stop();
    }
}
