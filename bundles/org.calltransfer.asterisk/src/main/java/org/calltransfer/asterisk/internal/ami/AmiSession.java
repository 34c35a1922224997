package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.asteriskjava.manager.internal.ManagerWriterImpl;

/** From connecting to the loss of the connection; never used again. Its owner's thread opens it and stays with it. */
final class AmiSession implements AmiReader.Receiver {

    private static final String EVENT_MASK = "system,call,dialplan";

    /** How exactly limits are kept. One look at all of them costs less than a timer for each. */
    private static final Duration TICK = Duration.ofMillis(100);

    /** Logins of all links at once: when many servers come back together, more would slow each other down. */
    private static final Semaphore LOGINS = new Semaphore(8);

    private final AmiSettings settings;
    private final AmiTiming timing;
    private final AmiDelivery delivery;
    private final AmiMeter meter;
    private final AmiSocket socket;
    private final Thread reader;
    private final ManagerWriterImpl writer = new ManagerWriterImpl();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final AmiExchanges exchanges = new AmiExchanges();
    private final CountDownLatch booted = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<String> loss = new AtomicReference<>();
    private volatile long lastAnswer = System.nanoTime();
    private volatile boolean live;
    private volatile boolean bootSeen;
    /** Events read and not yet handed over: in portions, since each wakes a thread. Used by the reader only. */
    private List<AmiEvent> portion = new ArrayList<>();

    AmiSession(AmiSettings settings, AmiTiming timing, AmiDelivery delivery, AmiMeter meter) {
        this.settings = settings;
        this.timing = timing;
        this.delivery = delivery;
        this.meter = meter;
        this.socket = new AmiSocket(settings, this::handOver);
        this.reader = AmiThreads.daemon(new AmiReader(socket, this), settings.address() + " reader");
    }

    /** Connects, logs in, and waits a while for the server to be fully booted. Returns the server's banner. */
    String open() throws IOException, InterruptedException {
        LOGINS.acquire();
        try {
            socket.connect();
            writer.setSocket(socket);
            reader.start();
            new AmiLogin(settings, this::send).run(EVENT_MASK);
        } finally {
            LOGINS.release();
        }
        bootSeen = booted.await(timing.boot().toMillis(), TimeUnit.MILLISECONDS);
        if (loss.get() != null) {
            throw new IOException(loss.get());
        }
        meter.login();
        return socket.banner();
    }

    /** Returns whether the server said that it is fully booted; without the right to hear that, the login waits in vain. */
    boolean bootSeen() {
        return bootSeen;
    }

    CompletableFuture<AmiResponse> send(AmiAction action) {
        CompletableFuture<AmiResponse> result = exchanges.begin(action, settings.responseLimit(), delivery);
        // An answer makes room for those that wait.
        result.whenComplete((response, failure) -> writeWaiting());
        writeWaiting();
        return result;
    }

    /** Returns how many actions wait for an answer. */
    int pending() {
        return exchanges.waiting();
    }

    /** Writes what may be written, on the thread that comes first: waking another one would cost more than the writing. */
    private void writeWaiting() {
        while (exchanges.mayWrite() && writing.compareAndSet(false, true)) {
            try {
                for (AmiExchange next = exchanges.next(); next != null; next = exchanges.next()) {
                    write(next);
                }
            } finally {
                writing.set(false);
            }
            // Looks again: another thread may just have left its action to this one.
        }
    }

    private void write(AmiExchange exchange) {
        try {
            writer.sendAction(exchange.request(), null);
        } catch (IllegalArgumentException e) {
            exchange.fail(e);
        } catch (IOException e) {
            lost("cannot write: " + e.getMessage());
        }
    }

    /** Passes events on from now on. */
    void goLive() {
        live = true;
    }

    /** Stays with the session, and asks for a sign of life now and then, until it is lost. Returns why it was. */
    String serve() throws InterruptedException {
        long lastPing = System.nanoTime();
        while (!ended.await(TICK.toMillis(), TimeUnit.MILLISECONDS)) {
            exchanges.expire();
            judgeSilence();
            if (System.nanoTime() - lastPing >= timing.ping().toNanos()) {
                lastPing = System.nanoTime();
                ping();
            }
        }
        return loss.get();
    }

    /** Also a server that goes on talking, or one that does not read, is of no use if it does not answer. */
    private void judgeSilence() {
        if (System.nanoTime() - lastAnswer > timing.silence().toNanos()) {
            lost("the server has answered nothing for " + timing.silence().toSeconds() + " s");
        }
    }

    private void ping() {
        long sent = System.nanoTime();
        send(AmiActions.ping()).thenRun(() -> meter.ping(Duration.ofNanos(System.nanoTime() - sent)));
    }

    @Override
    public void event(AmiEvent event) {
        if (AmiEvents.ITEMS.contains(event.name())) {
            handOver();
            exchanges.item(event);
            return;
        }
        meter.event();
        if (live && loss.get() == null) {
            portion.add(event);
        }
        if (event.name().equals("FullyBooted")) {
            booted.countDown();
        }
    }

    private void handOver() {
        if (!portion.isEmpty()) {
            delivery.events(portion);
            portion = new ArrayList<>();
        }
    }

    @Override
    public void skipped() {
        meter.event();
    }

    @Override
    public void response(AmiHeaders headers) {
        lastAnswer = System.nanoTime();
        handOver();
        exchanges.response(headers);
    }

    /** Ends the connection, from any thread and without waiting. Of several reasons the first one stays. */
    @Override
    public void lost(String reason) {
        if (loss.compareAndSet(null, reason)) {
            socket.close();
            exchanges.end(reason);
            booted.countDown();
            ended.countDown();
        }
    }

    /** Returns why the connection was lost; null if it was not. */
    String loss() {
        return loss.get();
    }

    /** Ends the connection, and waits a while for the thread that reads from it. */
    void end() {
        lost("closed");
        AmiThreads.join(reader, timing.close());
    }
}
