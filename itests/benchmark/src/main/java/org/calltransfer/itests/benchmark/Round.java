package org.calltransfer.itests.benchmark;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * One round of the replay: counts what the client's listener is told, and lets the server be no more than a window ahead
 * of it. Without that the queues between a client's threads would overflow: asterisk-java's holds 20,000 events of all
 * kinds, ours 10,000 wanted ones, and a client that throws events away looks fast. With it, each client runs as fast as
 * its slowest thread, and is told everything.
 */
final class Round implements Client.Listener {

    /** As a quarter of all events is wanted, this is less than half of each queue. */
    private static final int WINDOW = 2_000;

    private static final int BATCH = 100;

    /** What the product looks up in most events: a client that leaves work until then does it in its own time. */
    private static final List<String> LOOKED_UP =
            List.of("Uniqueid", "DestUniqueid", "Linkedid", "Channel", "ChannelStateDesc", "BridgeUniqueid");

    private static final int LIMIT_SECONDS = 30;

    private final int wanted;
    private final Semaphore credits = new Semaphore(WINDOW);
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean begun;
    private volatile int told;
    private volatile long charactersRead;
    private long startNanos;
    private volatile long endNanos;

    /** @param wanted how many wanted events the server is going to send */
    Round(int wanted) {
        this.wanted = wanted;
    }

    void begin() {
        startNanos = System.nanoTime();
        begun = true;
    }

    /** Always called on the same thread. */
    @Override
    public void told(UnaryOperator<String> headers) {
        if (!begun) {
            return;
        }
        long characters = charactersRead;
        for (String name : LOOKED_UP) {
            characters += Objects.requireNonNullElse(headers.apply(name), "").length();
        }
        charactersRead = characters;
        int count = told + 1;
        told = count;
        if (count % BATCH == 0) {
            credits.release(BATCH);
        }
        if (count == wanted) {
            endNanos = System.nanoTime();
            end.countDown();
        }
    }

    /** Waits until the server may send so many more wanted events: at most as many as window and batch differ by. */
    void awaitCredits(int events) throws InterruptedException {
        if (!credits.tryAcquire(events, LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw wrongCount();
        }
    }

    /** Waits until the last wanted event was told. Returns how long that was after the beginning. */
    long awaitEnd() throws InterruptedException {
        if (!end.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw wrongCount();
        }
        return endNanos - startNanos;
    }

    /** Returns how long all looked up values are together. */
    long charactersRead() {
        return charactersRead;
    }

    /** Makes sure that no event was told twice: the round would have ended too early. */
    void check() {
        if (told != wanted) {
            throw wrongCount();
        }
    }

    private IllegalStateException wrongCount() {
        return new IllegalStateException("Of " + wanted + " wanted events, " + told + " were told");
    }
}
