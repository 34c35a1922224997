package org.calltransfer.itests.container;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.Filter;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.util.tracker.ServiceTracker;

/**
 * The container that a test runs in, to be configured and asked for services. Closing it deletes the configurations and
 * gives the services back.
 */
public final class Container implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BundleContext context;
    private final Map<String, Configuration> configurations = new HashMap<>();
    private final List<ServiceTracker<?, ?>> trackers = new ArrayList<>();

    public Container(BundleContext context) {
        this.context = context;
    }

    /** Creates the configuration of that name for a factory, or gives it these values. */
    public void configure(String factoryPid, String name, Map<String, ?> values) throws IOException {
        Configuration configuration = service(ConfigurationAdmin.class).getFactoryConfiguration(factoryPid, name, "?");
        configuration.update(new Hashtable<>(values));
        configurations.put(configuration.getPid(), configuration);
    }

    /** Deletes a configuration that was made with {@link #configure}. */
    public void unconfigure(String factoryPid, String name) throws IOException {
        configurations.remove(factoryPid + "~" + name).delete();
    }

    /** Waits for a service. */
    public <T> T service(Class<T> type) {
        return service(type, "(objectClass=*)");
    }

    /** Waits for a service that the filter matches. */
    public <T> T service(Class<T> type, String filter) {
        // Stays open until the end: a component that nobody uses would be stopped and made anew.
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, filter(type, filter), null);
        trackers.add(tracker);
        tracker.open();
        try {
            T service = tracker.waitForService(PATIENCE.toMillis());
            if (service == null) {
                throw new AssertionError("no " + type.getName() + " " + filter + " within " + PATIENCE);
            }
            return service;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + type.getName(), e);
        }
    }

    /** Whether there is such a service now. */
    public boolean has(Class<?> type, String filter) {
        try {
            return !context.getServiceReferences(type, filter).isEmpty();
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Configuration configuration : configurations.values()) {
            configuration.delete();
        }
        trackers.forEach(ServiceTracker::close);
    }

    private static Filter filter(Class<?> type, String filter) {
        try {
            return FrameworkUtil.createFilter(
                    "(&(" + Constants.OBJECTCLASS + "=" + type.getName() + ")" + filter + ")");
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
