package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.After;
import org.junit.Test;

public class AmiDeliveryTest {

    private static final int MAX_EVENTS = 10;

    private final CountDownLatch release = new CountDownLatch(1);
    private final RecordingListener listener = new RecordingListener(event -> hold());
    private final AmiDelivery delivery = new AmiDelivery("test", listener, MAX_EVENTS, new AmiMeter());

    @After
    public void close() {
        release.countDown();
        delivery.close(Duration.ofSeconds(1));
    }

    private void hold() {
        try {
            release.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void event(String name) {
        delivery.events(List.of(new AmiEvent(name, AmiHeaders.of(Map.of()))));
    }

    @Test
    public void saysOnceThatEventsWereDroppedAndGoesOn() throws Exception {
        event("First");
        await().until(() -> listener.events.size() == 1);
        for (int i = 0; i < 3 * MAX_EVENTS; i++) {
            event("Flood");
        }
        CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> {}, delivery);
        assertThat(answer).isNotDone();
        release.countDown();
        answer.get(5, TimeUnit.SECONDS);
        assertThat(listener.events).hasSize(1 + MAX_EVENTS);
        assertThat(listener.told).containsExactly("overflowed");
        event("Last");
        await().until(() -> listener.events.size() == 2 + MAX_EVENTS);
        assertThat(listener.told).containsExactly("overflowed");
    }

    @Test
    public void closesAlthoughTheListenerDoesNotReturn() {
        event("First");
        await().until(() -> listener.events.size() == 1);
        event("Second");
        CompletableFuture<Void> answer = CompletableFuture.runAsync(() -> {}, delivery);
        delivery.mute();
        delivery.close(Duration.ofMillis(100));
        assertThat(answer).isDone();
        assertThat(listener.events).hasSize(1);
    }
}
