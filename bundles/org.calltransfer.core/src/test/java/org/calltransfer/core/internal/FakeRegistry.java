package org.calltransfer.core.internal;

import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.calltransfer.api.CallTransferService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** As much of a container as a tenant needs: it can register a service and take it back. */
final class FakeRegistry {

    private record Registered(CallTransferService service, Object tenant) {}

    final BundleContext context = proxy(BundleContext.class, (method, arguments) -> {
        Dictionary<?, ?> properties = (Dictionary<?, ?>) arguments[2];
        return register(new Registered((CallTransferService) arguments[1], properties.get(CallTransferService.TENANT)));
    });

    private final List<Registered> registered = new CopyOnWriteArrayList<>();

    /** Returns the property {@code tenant} of all that are registered. */
    List<Object> tenants() {
        return registered.stream().map(Registered::tenant).toList();
    }

    CallTransferService service(String tenant) {
        return registered.stream()
                .filter(registration -> registration.tenant().equals(tenant))
                .map(Registered::service)
                .findFirst()
                .orElseThrow();
    }

    private ServiceRegistration<?> register(Registered registration) {
        registered.add(registration);
        return proxy(ServiceRegistration.class, (method, arguments) -> registered.remove(registration));
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    /** Answers the one method that is called on it. */
    private static <T> T proxy(Class<T> type, Answer answer) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer.to(method.getName(), arguments));
        return type.cast(proxy);
    }
}
