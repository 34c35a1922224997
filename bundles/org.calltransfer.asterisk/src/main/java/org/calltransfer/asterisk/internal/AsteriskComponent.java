package org.calltransfer.asterisk.internal;

import java.time.Clock;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.asterisk.internal.ami.AmiSupervisor;
import org.calltransfer.settings.InvalidSettingException;
import org.calltransfer.spi.TransferProvider;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One server's configuration. The provider is registered by hand, so that a configuration that breaks a rule leaves no
 * service behind. A changed configuration is a new server: running transfers on the old one are brought to an end first.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = AsteriskConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = AsteriskConfig.class, factory = true)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.calltransfer.spi.TransferProvider\"")
public final class AsteriskComponent {

    private static final Logger LOG = LoggerFactory.getLogger(AsteriskComponent.class);

    private ServiceRegistration<TransferProvider> registration;
    private AmiLink link;
    private ScheduledThreadPoolExecutor thread;

    /** {@code defaults} is not read: as a parameter, its defaults are among the values. */
    @Activate
    public AsteriskComponent(BundleContext context, AsteriskConfig defaults, Map<String, Object> values) {
        try {
            start(context, AsteriskSettings.read(values));
        } catch (InvalidSettingException invalid) {
            LOG.error("{} is refused: {}", values.get(Constants.SERVICE_PID), invalid.getMessage());
        }
    }

    private void start(BundleContext context, AsteriskSettings settings) {
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread created = new Thread(task, "calltransfer-asterisk-" + settings.platform());
            created.setDaemon(true);
            return created;
        });
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        LiveCalls calls = new LiveCalls(settings.platform(), Clock.systemUTC());
        link = AmiSupervisor.open(settings.ami(), calls);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(TransferProvider.PLATFORM, settings.platform());
        registration = context.registerService(
                TransferProvider.class, new AsteriskProvider(settings, link, calls, thread), properties);
    }

    /** The unregistration waits for running transfers, which need link and thread until then. */
    @Deactivate
    void stop() throws InterruptedException {
        if (registration == null) {
            return;
        }
        registration.unregister();
        link.close();
        thread.shutdown();
        if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
            LOG.warn("A report to a transfer did not return; its thread is left to it");
            thread.shutdownNow();
        }
    }
}
