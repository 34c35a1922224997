package org.calltransfer.core.internal;

import java.util.Hashtable;
import java.util.Map;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.settings.InvalidSettingException;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One tenant's configuration. The service is registered by hand: a configuration that breaks a rule must not leave a service
 * behind that nobody can get, and one that is changed for the worse leaves the tenant as it was.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = TenantConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = TenantConfig.class, factory = true)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.calltransfer.api.CallTransferService\"")
public final class TenantComponent {

    private static final Logger LOG = LoggerFactory.getLogger(TenantComponent.class);

    private final BundleContext context;
    private final Providers providers;
    private final RunningTransfers running;
    private final TransferThreads threads;
    private final ListenerNotifier notifier;
    private final TenantIds ids;

    private TenantSettings settings;
    private Runnable claim;
    private TenantService service;
    private ServiceRegistration<CallTransferService> registration;

    /** {@code defaults} is not read: as a parameter, its defaults are among the values. */
    @Activate
    public TenantComponent(
            BundleContext context,
            TenantConfig defaults,
            Map<String, Object> values,
            @Reference Providers providers,
            @Reference RunningTransfers running,
            @Reference TransferThreads threads,
            @Reference ListenerNotifier notifier,
            @Reference TenantIds ids) {
        this.context = context;
        this.providers = providers;
        this.running = running;
        this.threads = threads;
        this.notifier = notifier;
        this.ids = ids;
        change(defaults, values);
    }

    @Modified
    void change(TenantConfig defaults, Map<String, Object> values) {
        try {
            change(TenantSettings.read(values));
        } catch (InvalidSettingException invalid) {
            LOG.error(
                    "{} is refused: {}{}",
                    values.get(Constants.SERVICE_PID),
                    invalid.getMessage(),
                    settings == null ? "" : "; tenant " + settings.id() + " goes on as before");
        }
    }

    private void change(TenantSettings changed) {
        synchronized (this) {
            if (settings != null && settings.id().equals(changed.id())) {
                settings = changed;
                if (service != null) {
                    service.settings(changed);
                }
                return;
            }
        }
        withdraw();
        Runnable claiming = () -> register(changed.id());
        synchronized (this) {
            settings = changed;
            claim = claiming;
        }
        if (ids.claim(changed.id(), claiming)) {
            claiming.run();
        } else {
            LOG.error("id: another configuration serves tenant {}; this one waits until that is gone", changed.id());
        }
    }

    /** Runs on the thread of another configuration if this one had to wait for it, and may then be too late. */
    synchronized void register(String id) {
        if (settings == null || !settings.id().equals(id) || registration != null) {
            return;
        }
        service = new TenantService(settings, providers, running, threads, notifier);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(CallTransferService.TENANT, settings.id());
        registration = context.registerService(CallTransferService.class, service, properties);
        LOG.info("Tenant {} is served on {}", settings.id(), settings.scopes().keySet());
    }

    /** Waits for running transfers, so no lock is held meanwhile. */
    @Deactivate
    void withdraw() {
        TenantSettings withdrawn;
        Runnable claimed;
        ServiceRegistration<CallTransferService> registered;
        synchronized (this) {
            withdrawn = settings;
            claimed = claim;
            registered = registration;
            if (service != null) {
                service.withdraw();
            }
            settings = null;
            service = null;
            registration = null;
        }
        if (registered != null) {
            registered.unregister();
            running.drain(session -> session.tenant().equals(withdrawn.id()));
            LOG.info("Tenant {} is no longer served", withdrawn.id());
        }
        if (withdrawn != null) {
            ids.release(withdrawn.id(), claimed);
        }
    }
}
