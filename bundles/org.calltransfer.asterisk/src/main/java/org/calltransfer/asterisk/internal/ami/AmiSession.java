package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.asteriskjava.manager.AuthenticationFailedException;
import org.asteriskjava.manager.TimeoutException;

/** From connecting to the loss of the connection; never used again. Its owner's thread opens it and writes for it. */
final class AmiSession implements AmiConnection.Receiver {

    private static final String EVENT_MASK = "system,call,dialplan";

    /** Logins of all links at once: when many servers come back together, more would slow each other down. */
    private static final Semaphore LOGINS = new Semaphore(8);

    private final AmiSettings settings;
    private final AmiTiming timing;
    private final Consumer<AmiEvent> events;
    private final AmiSocket socket;
    private final AmiConnection connection;
    private final AmiExchanges exchanges = new AmiExchanges();
    private final AmiExchange ping = new AmiExchange("ping", AmiActions.ping());
    private final CountDownLatch booted = new CountDownLatch(1);
    private final AtomicReference<String> loss = new AtomicReference<>();
    private volatile boolean live;

    AmiSession(AmiSettings settings, AmiTiming timing, Consumer<AmiEvent> events) {
        this.settings = settings;
        this.timing = timing;
        this.events = events;
        this.socket = new AmiSocket(settings, timing.silence());
        this.connection = new AmiConnection(settings, socket, this);
    }

    /** Connects, logs in, and waits a while for the server to be fully booted. Returns the server's banner. */
    String open() throws IOException, AuthenticationFailedException, TimeoutException, InterruptedException {
        LOGINS.acquire();
        try {
            connection.login(EVENT_MASK);
        } finally {
            LOGINS.release();
        }
        booted.await(timing.boot().toMillis(), TimeUnit.MILLISECONDS);
        if (loss.get() != null) {
            throw new IOException(loss.get());
        }
        exchanges.open();
        return connection.getProtocolIdentifier();
    }

    CompletableFuture<AmiResponse> send(AmiAction action, Executor delivery) {
        return exchanges.begin(action, settings.responseLimit(), delivery);
    }

    /** Passes events on from now on. */
    void goLive() {
        live = true;
    }

    /** Writes what is to be sent, until the connection is lost. Returns why it was. */
    String serve() throws InterruptedException {
        try {
            while (loss.get() == null) {
                AmiExchange next = exchanges.next(timing.ping());
                write(next == null ? ping : next);
                if (socket.abandoned()) {
                    // The library drops its own sign of it when its queue is full.
                    lost(socket.failure());
                }
            }
            return loss.get();
        } finally {
            exchanges.end(loss.get());
        }
    }

    private void write(AmiExchange exchange) {
        if (exchange.ended()) {
            return;
        }
        try {
            connection.sendAction(exchange.request(), null);
        } catch (IllegalArgumentException e) {
            exchange.fail(e);
        } catch (IOException | IllegalStateException e) {
            lost("cannot write: " + e.getMessage());
        }
    }

    @Override
    public void event(AmiEvent event) {
        if (live && loss.get() == null) {
            events.accept(event);
        }
        if (event.name().equalsIgnoreCase("FullyBooted")) {
            booted.countDown();
        }
    }

    @Override
    public void item(String id, AmiEvent event) {
        exchanges.item(id, event);
    }

    @Override
    public void response(String id, AmiResponse response) {
        exchanges.response(id, response);
    }

    /** Ends the connection, from any thread and without waiting. Of several reasons the first one stays. */
    @Override
    public void lost(String reason) {
        loss.compareAndSet(null, reason);
        booted.countDown();
        exchanges.wake();
        socket.close();
    }

    /** Returns why the connection was lost; null if it was not. */
    String loss() {
        return loss.get();
    }

    /** Ends the connection, and waits a while for the threads that it had. */
    void end() {
        lost("closed");
        connection.awaitThreads(timing.close());
    }
}
