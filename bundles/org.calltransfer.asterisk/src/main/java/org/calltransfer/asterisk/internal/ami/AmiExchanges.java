package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The actions of one session: those that wait to be written, and those that wait for an answer. */
final class AmiExchanges {

    private static final int MAX_WAITING = 256;

    private final Map<String, AmiExchange> unanswered = new ConcurrentHashMap<>();
    private final BlockingQueue<AmiExchange> unwritten = new ArrayBlockingQueue<>(MAX_WAITING);
    private final AtomicLong lastId = new AtomicLong();
    private volatile String closed = "not logged in yet";

    /** Takes actions from now on. */
    void open() {
        closed = null;
    }

    CompletableFuture<AmiResponse> begin(AmiAction action, Duration limit, Executor delivery) {
        AmiExchange exchange = new AmiExchange(Long.toString(lastId.incrementAndGet()), action);
        CompletableFuture<AmiResponse> result = exchange.result(limit, delivery);
        unanswered.put(exchange.id(), exchange);
        exchange.onEnd(() -> unanswered.remove(exchange.id()));
        String reason = closed;
        if (reason != null) {
            exchange.fail(new AmiNotSentException(reason));
        } else if (unanswered.size() > MAX_WAITING || !unwritten.offer(exchange)) {
            exchange.fail(new AmiNotSentException(MAX_WAITING + " actions wait for an answer already"));
        } else if (closed != null) {
            // Lost in this moment, and perhaps written before.
            exchange.fail(new AmiLinkLostException(closed));
        }
        return result;
    }

    /** Returns the next action to write; null if none came within the time given. */
    AmiExchange next(Duration wait) throws InterruptedException {
        return unwritten.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Makes {@link #next} return, with something that needs not be written. */
    void wake() {
        AmiExchange nothing = new AmiExchange("", AmiActions.ping());
        nothing.fail(new AmiNotSentException("not meant to be sent"));
        unwritten.offer(nothing);
    }

    void response(String id, AmiResponse response) {
        AmiExchange exchange = unanswered.get(id);
        if (exchange != null) {
            exchange.response(response);
        }
    }

    void item(String id, AmiEvent event) {
        AmiExchange exchange = id == null ? null : unanswered.get(id);
        if (exchange != null) {
            exchange.item(event);
        }
    }

    /** Ends all, by the difference that counts: whether the server may have got them. */
    void end(String reason) {
        closed = reason;
        for (AmiExchange exchange = unwritten.poll(); exchange != null; exchange = unwritten.poll()) {
            exchange.fail(new AmiNotSentException(reason));
        }
        unanswered.values().forEach(exchange -> exchange.fail(new AmiLinkLostException(reason)));
    }
}
