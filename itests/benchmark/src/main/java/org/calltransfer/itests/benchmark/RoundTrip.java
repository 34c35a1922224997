package org.calltransfer.itests.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How long an action takes. The clients take turns one by one, so that each meets the same server and machine, and in an
 * order that changes, so that none profits from who was before it.
 */
final class RoundTrip {

    /** Sends a request and returns the nanoseconds until the code that acts on the answer runs. */
    interface Exchange {
        long nanos(Request request) throws Exception;
    }

    private final Map<String, Exchange> clients;
    private final int rounds;
    private final int requests;

    /** @param requests how often each client sends a request in a round */
    RoundTrip(Map<String, Exchange> clients, int rounds, int requests) {
        this.clients = clients;
        this.rounds = rounds;
        this.requests = requests;
    }

    /** Returns the times of each client in all rounds. One more round, the first, is for warming up. */
    Map<String, Percentiles> run(Request request) throws Exception {
        Map<String, long[]> times = new LinkedHashMap<>();
        clients.keySet().forEach(name -> times.put(name, new long[rounds * requests]));
        List<Map.Entry<String, Exchange>> turns = new ArrayList<>(clients.entrySet());
        Random order = new Random(1);
        for (int i = -requests; i < rounds * requests; i++) {
            Collections.shuffle(turns, order);
            for (Map.Entry<String, Exchange> client : turns) {
                long nanos = client.getValue().nanos(request);
                if (i >= 0) {
                    times.get(client.getKey())[i] = nanos;
                }
            }
        }
        Map<String, Percentiles> percentiles = new LinkedHashMap<>();
        times.forEach((name, nanos) -> percentiles.put(name, new Percentiles(nanos)));
        return percentiles;
    }
}
