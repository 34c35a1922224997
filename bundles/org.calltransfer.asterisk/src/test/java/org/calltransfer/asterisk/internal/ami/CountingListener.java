package org.calltransfer.asterisk.internal.ami;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts events by their names and keeps none, for floods. */
final class CountingListener extends RecordingListener {

    private final ConcurrentMap<String, Integer> counts = new ConcurrentHashMap<>();

    @Override
    public void event(AmiEvent event) {
        counts.merge(event.name(), 1, Integer::sum);
    }

    int count(String name) {
        return counts.getOrDefault(name, 0);
    }
}
