package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The actions of one session: those that wait to be written, and those that wait for an answer. */
final class AmiExchanges {

    private static final String ACTION_ID = "ActionID";
    private static final int MAX_WAITING = 256;
    /** Characters that the server may have left unread: far less than the socket's buffers hold, so that writing never blocks. */
    private static final int MAX_UNANSWERED = 64 * 1024;

    private final Map<String, AmiExchange> waiting = new ConcurrentHashMap<>();
    private final Queue<AmiExchange> unwritten = new ArrayBlockingQueue<>(MAX_WAITING);
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicLong lastId = new AtomicLong();
    private volatile String closed;

    /** Returns how many actions wait to be written or answered. */
    int waiting() {
        return waiting.size();
    }

    CompletableFuture<AmiResponse> begin(AmiAction action, Duration limit, Executor delivery) {
        AmiExchange exchange = new AmiExchange(Long.toString(lastId.incrementAndGet()), action, limit);
        CompletableFuture<AmiResponse> result = exchange.result(delivery);
        waiting.put(exchange.id(), exchange);
        exchange.onEnd(() -> waiting.remove(exchange.id()));
        String reason = closed;
        if (reason != null) {
            exchange.fail(new AmiNotSentException(reason));
        } else if (waiting.size() > MAX_WAITING || !unwritten.offer(exchange)) {
            exchange.fail(new AmiNotSentException(MAX_WAITING + " actions wait for an answer already"));
        } else if (closed != null) {
            // Lost in this moment, and perhaps written before.
            exchange.fail(new AmiLinkLostException(closed));
        }
        return result;
    }

    /** Returns whether {@link #next} has something to write. */
    boolean mayWrite() {
        AmiExchange next = unwritten.peek();
        int before = unanswered.get();
        return next != null && (before == 0 || before + next.size() <= MAX_UNANSWERED);
    }

    /** Returns the next action to write; null if none may be written now. To be called by one thread at a time. */
    AmiExchange next() {
        while (mayWrite()) {
            AmiExchange next = unwritten.poll();
            if (next != null && !next.ended()) {
                unanswered.addAndGet(next.size());
                next.onEnd(() -> unanswered.addAndGet(-next.size()));
                return next;
            }
        }
        return null;
    }

    void response(AmiHeaders headers) {
        AmiExchange exchange = waiting.get(headers.get(ACTION_ID));
        if (exchange != null) {
            exchange.response(AmiResponse.of(headers));
        }
    }

    void item(AmiEvent event) {
        AmiExchange exchange = waiting.get(event.get(ACTION_ID));
        if (exchange != null) {
            exchange.item(event);
        }
    }

    /** Ends those whose time is over. To be called now and then. */
    void expire() {
        long now = System.nanoTime();
        waiting.values().forEach(exchange -> exchange.expire(now));
    }

    /** Ends all, by the difference that counts: whether the server may have got them. */
    void end(String reason) {
        closed = reason;
        for (AmiExchange exchange = unwritten.poll(); exchange != null; exchange = unwritten.poll()) {
            exchange.fail(new AmiNotSentException(reason));
        }
        waiting.values().forEach(exchange -> exchange.fail(new AmiLinkLostException(reason)));
    }
}
