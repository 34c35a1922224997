package org.calltransfer.core.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The running transfers of all tenants: one a call at most, and the way to bring some of them to an end. */
@Component(service = RunningTransfers.class)
public final class RunningTransfers {

    /** Enough for a switch to give a caller back. */
    private static final Duration TO_GIVE_BACK = Duration.ofSeconds(5);

    /** Enough for a provider that works to take the last command. */
    private static final Duration TO_CLOSE = Duration.ofSeconds(1);

    private final Map<String, TransferSession> byCall = new ConcurrentHashMap<>();
    private final Duration toGiveBack;

    @Activate
    public RunningTransfers() {
        this(TO_GIVE_BACK);
    }

    RunningTransfers(Duration toGiveBack) {
        this.toGiveBack = toGiveBack;
    }

    /** Takes the call for the session, unless it is being transferred. */
    boolean claim(TransferSession session) {
        return byCall.putIfAbsent(session.request().call(), session) == null;
    }

    boolean claimed(String call) {
        return byCall.containsKey(call);
    }

    void release(TransferSession session) {
        byCall.remove(session.request().call(), session);
    }

    /** Brings the transfers to a defined end and returns when their providers are done with them, or after a bounded time. */
    void drain(Predicate<TransferSession> which) {
        List<TransferSession> leaving = byCall.values().stream().filter(which).toList();
        leaving.forEach(TransferSession::leave);
        awaitClosed(leaving, toGiveBack);
        leaving.forEach(TransferSession::providerGone);
        awaitClosed(leaving, TO_CLOSE);
    }

    private static void awaitClosed(List<TransferSession> sessions, Duration limit) {
        try {
            CompletableFuture.allOf(
                            sessions.stream().map(TransferSession::closed).toArray(CompletableFuture[]::new))
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException notInTime) {
            // whoever removes a provider can not wait for ever for what it does not do
        }
    }
}
