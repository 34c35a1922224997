package org.calltransfer.core.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Component;

/** The running transfers of all tenants: one a call at most, and the way to bring some of them to an end. */
@Component(service = RunningTransfers.class)
public final class RunningTransfers {

    /** How long those who go wait for their transfers: enough for a switch to give a caller back. */
    private static final int DRAIN_SECONDS = 5;

    private final Map<String, TransferSession> byCall = new ConcurrentHashMap<>();

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

    /** Brings the transfers to a defined end and returns when that is done, or after a bounded time. */
    void drain(Predicate<TransferSession> which) {
        List<TransferSession> leaving = byCall.values().stream().filter(which).toList();
        leaving.forEach(TransferSession::leave);
        CompletableFuture<?> allEnded = CompletableFuture.allOf(leaving.stream()
                .map(session -> session.ended().toCompletableFuture())
                .toArray(CompletableFuture[]::new));
        try {
            allEnded.get(DRAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException notInTime) {
            // those that are left are ended below
        }
        leaving.forEach(TransferSession::providerGone);
    }
}
