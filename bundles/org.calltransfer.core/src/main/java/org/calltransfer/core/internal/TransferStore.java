package org.calltransfer.core.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calltransfer.api.Transfer;

/** The transfers of one tenant: those that run, and the latest that have ended. */
final class TransferStore {

    private final Map<String, TransferSession> byId = new LinkedHashMap<>();
    private final Map<String, TransferSession> byKey = new HashMap<>();
    private final Deque<TransferSession> ended = new ArrayDeque<>();

    synchronized void add(TransferSession session) {
        byId.put(session.id(), session);
        session.request().key().ifPresent(key -> byKey.put(key, session));
    }

    /** Takes note of an end, and forgets the oldest of more than {@code keep}. */
    synchronized void ended(TransferSession session, int keep) {
        ended.add(session);
        while (ended.size() > keep) {
            TransferSession oldest = ended.remove();
            byId.remove(oldest.id());
            oldest.request().key().ifPresent(key -> byKey.remove(key, oldest));
        }
    }

    synchronized int running() {
        return byId.size() - ended.size();
    }

    synchronized Optional<Transfer> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Optional<Transfer> withKey(Optional<String> key) {
        return key.map(byKey::get);
    }

    synchronized List<Transfer> newestFirst() {
        List<Transfer> list = new ArrayList<>(byId.values());
        Collections.reverse(list);
        return list;
    }
}
