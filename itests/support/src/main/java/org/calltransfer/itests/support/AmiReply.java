package org.calltransfer.itests.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** What is expected as the answer to one action: its response, or the list of events that follows the response. */
final class AmiReply {

    private final boolean isList;
    private final List<Map<String, String>> collected = new ArrayList<>();
    private final CompletableFuture<List<Map<String, String>>> messages = new CompletableFuture<>();

    AmiReply(boolean isList) {
        this.isList = isList;
    }

    Future<List<Map<String, String>>> messages() {
        return messages;
    }

    /** Takes a message that carries the action's id; false if it is an event that is no part of the answer. */
    boolean take(Map<String, String> message) {
        boolean isEvent = message.containsKey("Event");
        if (!isList) {
            return !isEvent && messages.complete(List.of(message));
        }
        if (!isEvent) {
            if ("Error".equals(message.get("Response"))) {
                messages.completeExceptionally(new IllegalStateException(message.get("Message")));
            }
        } else if ("Complete".equals(message.get("EventList"))) {
            messages.complete(List.copyOf(collected));
        } else {
            collected.add(message);
        }
        return true;
    }

    void fail() {
        messages.completeExceptionally(new IllegalStateException("The connection is closed"));
    }
}
