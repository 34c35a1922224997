package org.calltransfer.asterisk.internal;

import java.time.Clock;
import java.util.Hashtable;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.asterisk.internal.ami.AmiSupervisor;
import org.calltransfer.spi.TransferProvider;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A server that is connected and offered as a provider, until it is closed. */
final class RunningPlatform implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunningPlatform.class);

    /** How often to look whether the table of calls is due for a check. */
    private static final int CHECK_SECONDS = 10;

    /** Reports facts to transfers, and checks the table. */
    private final ScheduledThreadPoolExecutor thread;

    private final AmiLink link;
    private final ServiceRegistration<TransferProvider> registration;

    RunningPlatform(AsteriskSettings settings, BundleContext context) {
        thread = new ScheduledThreadPoolExecutor(1, task -> {
            Thread created = new Thread(task, "calltransfer-asterisk-" + settings.platform());
            created.setDaemon(true);
            return created;
        });
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        LiveCalls calls = new LiveCalls(settings.platform(), Clock.systemUTC());
        link = AmiSupervisor.open(settings.ami(), calls);
        thread.scheduleWithFixedDelay(calls::check, CHECK_SECONDS, CHECK_SECONDS, TimeUnit.SECONDS);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(TransferProvider.PLATFORM, settings.platform());
        registration = context.registerService(
                TransferProvider.class, new AsteriskProvider(settings, link, calls, thread), properties);
    }

    /** The unregistration waits for running transfers, which need link and thread until then. */
    @Override
    public void close() {
        registration.unregister();
        link.close();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.warn("A report to a transfer did not return; its thread is left to it");
                thread.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
