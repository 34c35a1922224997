package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps a link up: one thread that opens a session, stays with it until it is lost, pauses, and opens the next. */
public final class AmiSupervisor implements AmiLink {

    static {
        LibraryLog.silence();
    }

    private final AmiSettings settings;
    private final AmiTiming timing;
    private final AmiStatus status;
    private final AmiMeter meter = new AmiMeter();
    private final AmiDelivery delivery;
    private final AmiBackoff backoff;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile AmiSession session;

    private AmiSupervisor(AmiSettings settings, AmiTiming timing, AmiLinkListener listener) {
        this.settings = settings;
        this.timing = timing;
        this.status = new AmiStatus(settings.address());
        this.delivery = new AmiDelivery(settings.address(), listener, timing.events(), meter);
        this.backoff = new AmiBackoff(timing.firstPause(), timing.longestPause());
        this.thread = AmiThreads.daemon(this::run, settings.address());
    }

    /** Opens a link and returns at once; the listener is told when it is up. */
    public static AmiLink open(AmiSettings settings, AmiLinkListener listener) {
        return open(settings, AmiTiming.DEFAULT, listener);
    }

    static AmiLink open(AmiSettings settings, AmiTiming timing, AmiLinkListener listener) {
        AmiSupervisor supervisor = new AmiSupervisor(settings, timing, listener);
        supervisor.thread.start();
        return supervisor;
    }

    private void run() {
        try {
            AmiExposure.report(settings);
            Duration pause = Duration.ZERO;
            while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = attempt();
            }
        } catch (InterruptedException e) {
            // Only close() interrupts this thread, to end it.
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            status.down("the link is broken: " + e);
            throw e;
        }
    }

    /** Opens a session and stays with it to its end. Returns how long to pause. */
    private Duration attempt() throws InterruptedException {
        AmiSession next = new AmiSession(settings, timing, delivery, meter);
        session = next;
        try {
            serve(next, next.open());
        } catch (AmiRefusedException e) {
            status.refused("user " + settings.username() + ": " + e.getMessage());
            return timing.refusedPause();
        } catch (IOException | RuntimeException | LinkageError e) {
            // The exception may only say that it waited in vain, while the session knows why.
            status.down(next.loss() == null ? Objects.toString(e.getMessage(), e.toString()) : next.loss());
        } finally {
            next.end();
        }
        return backoff.next(System.nanoTime());
    }

    private void serve(AmiSession next, String banner) throws InterruptedException {
        long since = System.nanoTime();
        String late = next.bootSeen() ? "" : ", late, since FullyBooted did not come (read=system)";
        status.up("logged in as " + settings.username() + late, banner);
        // Events before this are in what the listener asks for, events after it are told.
        delivery.execute(next::goLive);
        delivery.up(this);
        String reason = next.serve();
        status.down(reason);
        delivery.lost(reason);
        if (System.nanoTime() - since >= timing.stable().toNanos()) {
            backoff.reset();
        }
    }

    @Override
    public CompletableFuture<AmiResponse> send(AmiAction action) {
        AmiLinkState state = status.state();
        if (state.status() != AmiLinkState.Status.UP) {
            return CompletableFuture.failedFuture(new AmiNotSentException(state.text()));
        }
        return session.send(action);
    }

    @Override
    public AmiLinkState state() {
        return status.state();
    }

    @Override
    public AmiCounters counters() {
        AmiSession now = session;
        return meter.read(now == null ? 0 : now.pending());
    }

    @Override
    public void close() {
        status.closed();
        delivery.mute();
        closing.countDown();
        AmiSession last = session;
        if (last != null) {
            last.lost("closed");
        }
        thread.interrupt();
        AmiThreads.join(thread, timing.close().multipliedBy(3));
        delivery.close(timing.close());
    }
}
