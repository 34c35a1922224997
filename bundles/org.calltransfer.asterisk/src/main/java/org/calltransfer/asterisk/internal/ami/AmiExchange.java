package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** An action and its answer. Response and events are taken on one thread, the one that reads. */
final class AmiExchange {

    private static final int MAX_ITEMS = 20_000;
    private static final String EVENT_LIST = "EventList";

    private final String id;
    private final AmiAction action;
    private final Duration limit;
    private final long begun = System.nanoTime();
    private final CompletableFuture<AmiResponse> answer = new CompletableFuture<>();
    private final List<AmiEvent> items = new ArrayList<>();
    private AmiResponse listStart;

    /**
     * @param limit how long the server may take to answer
     */
    AmiExchange(String id, AmiAction action, Duration limit) {
        this.id = id;
        this.action = action;
        this.limit = limit;
    }

    String id() {
        return id;
    }

    AmiRequest request() {
        return new AmiRequest(action, id);
    }

    /** Returns about how many characters it is when written. */
    int size() {
        return action.size();
    }

    boolean ended() {
        return answer.isDone();
    }

    void onEnd(Runnable task) {
        answer.whenComplete((response, failure) -> task.run());
    }

    /** Returns what ends with the answer, on the executor given. */
    CompletableFuture<AmiResponse> result(Executor delivery) {
        CompletableFuture<AmiResponse> result = new CompletableFuture<>();
        answer.whenCompleteAsync(
                (response, failure) -> {
                    if (failure == null) {
                        result.complete(response);
                    } else {
                        result.completeExceptionally(failure);
                    }
                },
                delivery);
        return result;
    }

    /** Ends the exchange if its time is over. */
    void expire(long now) {
        if (now - begun > limit.toNanos()) {
            fail(new AmiTimeoutException(action.name() + " was not answered within " + limit.toMillis() + " ms"));
        }
    }

    /** The response is the answer, unless it announces a list. */
    void response(AmiResponse response) {
        if (response.success() && response.get(EVENT_LIST).equalsIgnoreCase("start")) {
            listStart = response;
        } else {
            answer.complete(response);
        }
    }

    /** Takes the next item of the list; the last one ends it. */
    void item(AmiEvent event) {
        if (listStart == null) {
            return;
        }
        String end = event.get(EVENT_LIST);
        if (!end.isEmpty()) {
            boolean complete = end.equalsIgnoreCase("Complete");
            answer.complete(new AmiResponse(complete, listStart.message(), listStart.headers(), items));
        } else if (items.size() < MAX_ITEMS) {
            items.add(event);
        } else {
            fail(new AmiException("the answer to " + action.name() + " has more than " + MAX_ITEMS + " items"));
        }
    }

    void fail(RuntimeException reason) {
        answer.completeExceptionally(reason);
    }
}
