package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread and queue of one link on which its listener is called and its answers are handed out, in order. What may
 * wait is bounded: events here, answers by the number of actions that may wait for one, the rest since a session begins
 * only after the loss of the one before was told.
 */
final class AmiDelivery implements Executor {

    private static final Logger LOG = LoggerFactory.getLogger(AmiDelivery.class);

    private final String name;
    private final AmiLinkListener listener;
    private final int maxEvents;
    private final AmiMeter meter;
    private final ThreadPoolExecutor executor;
    private final AtomicInteger waitingEvents = new AtomicInteger();
    private final AtomicInteger droppedEvents = new AtomicInteger();
    private volatile Thread thread;
    private volatile boolean overflowing;
    private volatile boolean muted;

    AmiDelivery(String name, AmiLinkListener listener, int maxEvents, AmiMeter meter) {
        this.name = name;
        this.listener = listener;
        this.maxEvents = maxEvents;
        this.meter = meter;
        this.executor = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread, (task, closing) -> task.run());
        executor.prestartCoreThread();
    }

    private Thread thread(Runnable work) {
        thread = AmiThreads.daemon(work, name + " delivery");
        return thread;
    }

    @Override
    public void execute(Runnable answer) {
        executor.execute(answer);
    }

    void up(AmiLink link) {
        executor.execute(() -> tell(it -> it.up(link)));
    }

    /** Waits until the listener has been told. */
    void lost(String reason) throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        executor.execute(() -> {
            tell(it -> it.lost(reason));
            told.countDown();
        });
        told.await();
    }

    /** From the first events that find no room, drops all until the listener has caught up; then it is told once. */
    void events(List<AmiEvent> events) {
        int room = overflowing ? 0 : Math.min(events.size(), maxEvents - waitingEvents.get());
        queue(events.subList(0, room));
        int rest = events.size() - room;
        droppedEvents.addAndGet(rest);
        if (rest > 0 && !overflowing) {
            overflowing = true;
            executor.execute(this::overflowed);
        }
    }

    private void queue(List<AmiEvent> events) {
        waitingEvents.addAndGet(events.size());
        executor.execute(() -> events.forEach(event -> {
            waitingEvents.decrementAndGet();
            tell(it -> it.event(event));
        }));
    }

    private void overflowed() {
        overflowing = false;
        int count = droppedEvents.getAndSet(0);
        meter.dropped(count);
        LOG.warn("{}: {} events dropped since they came faster than they were handled", name, count);
        tell(AmiLinkListener::overflowed);
    }

    private void tell(Consumer<AmiLinkListener> news) {
        if (muted) {
            return;
        }
        try {
            news.accept(listener);
        } catch (Throwable failure) {
            // Also an Error, such as a missing class: the thread serves the link's answers, too.
            LOG.error("{}: the listener failed", name, failure);
        }
    }

    /** The listener is not called any more. */
    void mute() {
        muted = true;
    }

    /** Hands out the answers that are left and ends the thread; a listener that does not return is interrupted. */
    void close(Duration limit) {
        executor.shutdown();
        if (thread != Thread.currentThread()) {
            AmiThreads.join(thread, limit);
            executor.shutdownNow().forEach(Runnable::run);
        }
    }
}
