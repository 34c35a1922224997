package org.calltransfer.shell.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.CallTransferService;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The tenants that are there now, in the order of their ids; held until closed.
 *
 * <p>A {@code @Reference List} of Karaf's would be shorter, but Karaf takes all commands away and brings them back
 * whenever such a list changes, that is whenever a tenant comes or goes.
 */
final class Tenants implements AutoCloseable {

    /** What to say when there is none at all: a configuration that was refused looks just like one that is missing. */
    static final String NONE = "no tenant is configured, or the log tells why its configuration was refused";

    private final ServiceTracker<CallTransferService, CallTransferService> tracker;

    Tenants(BundleContext bundles) {
        tracker = new ServiceTracker<>(bundles, CallTransferService.class, null);
        tracker.open();
    }

    List<CallTransferService> all() {
        return Arrays.stream(tracker.getServices(new CallTransferService[0]))
                .sorted(Comparator.comparing(CallTransferService::tenant))
                .toList();
    }

    Optional<CallTransferService> find(String id) {
        return all().stream().filter(service -> service.tenant().equals(id)).findFirst();
    }

    CallTransferService require(String id) throws CommandException {
        return find(id).orElseThrow(() -> unknown(id));
    }

    private CommandException unknown(String id) {
        String known = all().stream().map(CallTransferService::tenant).collect(Collectors.joining(", "));
        return Failure.of("there is no tenant " + id, known.isEmpty() ? NONE : "the tenants are " + known);
    }

    @Override
    public void close() {
        tracker.close();
    }
}
