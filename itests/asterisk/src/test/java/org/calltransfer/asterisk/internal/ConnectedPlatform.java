package org.calltransfer.asterisk.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.asterisk.internal.ami.AmiSettings;
import org.calltransfer.asterisk.internal.ami.AmiSupervisor;
import org.calltransfer.itests.support.AmiUser;
import org.calltransfer.itests.support.AsteriskRig;

/** The provider of a real server, logged in as one user of its manager interface. */
final class ConnectedPlatform implements AutoCloseable {

    final LiveCalls calls;
    final AmiLink link;
    final AsteriskProvider provider;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1);

    ConnectedPlatform(int amiPort, AmiUser user, Clock clock) {
        thread.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        AsteriskSettings settings = new AsteriskSettings(
                "pbx",
                AsteriskRig.INTERNAL,
                new AmiSettings(
                        "127.0.0.1",
                        amiPort,
                        user.name(),
                        user.secret(),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(5),
                        Optional.empty()));
        calls = new LiveCalls(settings.platform(), clock);
        link = AmiSupervisor.open(settings.ami(), calls);
        provider = new AsteriskProvider(settings, link, calls, thread);
    }

    @Override
    public void close() {
        link.close();
        thread.shutdownNow();
    }
}
