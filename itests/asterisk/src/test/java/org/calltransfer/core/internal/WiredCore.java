package org.calltransfer.core.internal;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.spi.TransferProvider;
import org.osgi.framework.ServiceReference;

/** The core without a container: tenant acme on one provider, with the outcomes that an application would get. */
public final class WiredCore implements AutoCloseable {

    private final TransferThreads threads = new TransferThreads();
    private final CallTransferService acme;

    public WiredCore(TransferProvider provider) {
        String platform = provider.status().name();
        RunningTransfers running = new RunningTransfers();
        Providers providers = new Providers(running);
        providers.bind(reference(platform), provider);
        acme = new TenantService(settings(platform), providers, running, threads, new ListenerNotifier(threads));
    }

    public CallTransferService acme() {
        return acme;
    }

    private static TenantSettings settings(String platform) {
        return TenantSettings.read(Map.of(
                "id", "acme",
                "platforms", platform,
                "scope", platform + ":*",
                "preferred", "consultative",
                "noAnswerSeconds", 30,
                "consultationSeconds", 60,
                "completionSeconds", 3,
                "maxTransfers", 10,
                "keepEnded", 10));
    }

    /** A reference that has the one property that the core reads. */
    @SuppressWarnings("unchecked")
    private static ServiceReference<TransferProvider> reference(String platform) {
        return (ServiceReference<TransferProvider>) Proxy.newProxyInstance(
                WiredCore.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProperty" -> platform;
                    case "hashCode" -> platform.hashCode();
                    case "equals" -> proxy == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Override
    public void close() {
        threads.stop();
    }
}
