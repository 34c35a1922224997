package org.calltransfer.asterisk.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.calltransfer.asterisk.internal.ami.AmiAction;
import org.calltransfer.asterisk.internal.ami.AmiCounters;
import org.calltransfer.asterisk.internal.ami.AmiEvent;
import org.calltransfer.asterisk.internal.ami.AmiHeaders;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.asterisk.internal.ami.AmiLinkState;
import org.calltransfer.asterisk.internal.ami.AmiResponse;

/** A link without a server: it keeps what is sent and gives the answers that the test has set. */
final class FakeLink implements AmiLink {

    final List<String> sent = new CopyOnWriteArrayList<>();
    /** The answer to the action of that name; without one, the server accepts. */
    final Map<String, CompletableFuture<AmiResponse>> answers = new java.util.concurrent.ConcurrentHashMap<>();

    static CompletableFuture<AmiResponse> accepted(Map<String, String> headers, AmiEvent... events) {
        return CompletableFuture.completedFuture(
                new AmiResponse(true, "accepted", AmiHeaders.of(headers), List.of(events)));
    }

    /** Sets the answer to {@code ListCommands}, which is itself among them. */
    void mayOnlySend(String... actions) {
        Map<String, String> headers = new HashMap<>();
        headers.put("ListCommands", "List available manager commands.  (Priv: <none>)");
        for (String action : actions) {
            headers.put(action, "what it does  (Priv: call,all)");
        }
        answers.put("ListCommands", accepted(headers));
    }

    static CompletableFuture<AmiResponse> error(String message) {
        return CompletableFuture.completedFuture(new AmiResponse(false, message, AmiHeaders.of(Map.of()), List.of()));
    }

    @Override
    public CompletableFuture<AmiResponse> send(AmiAction action) {
        sent.add(action.name() + action.fields().values());
        return answers.getOrDefault(action.name(), accepted(Map.of()));
    }

    @Override
    public AmiLinkState state() {
        return new AmiLinkState(AmiLinkState.Status.UP, Instant.EPOCH, "connected", "Asterisk Call Manager/11.0.0");
    }

    @Override
    public AmiCounters counters() {
        return new AmiCounters(0, 0, 0, 0, 0, Optional.of(Duration.ofNanos(340_000)));
    }

    @Override
    public void close() {
        sent.add("closed");
    }
}
