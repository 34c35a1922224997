package org.calltransfer.itests.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast a client takes events in: from the first byte that is sent until its listener was told the last wanted event. All
 * clients get the same bytes, one client after the other in each round.
 */
final class EventIntake {

    /** One client in one round. The costs are those of all its threads. */
    record Result(int events, long nanos, ThreadCosts costs, long charactersRead) {

        double eventsPerSecond() {
            return events * 1e9 / nanos;
        }

        double cpuMicrosPerEvent() {
            return costs.cpuNanos() / 1e3 / events;
        }

        double bytesPerEvent() {
            return (double) costs.allocatedBytes() / events;
        }
    }

    private final Recording recording;
    private final Tape tape;
    private final int times;

    /** @param events about how many events to send in a round; the recording is always sent to its end */
    EventIntake(Recording recording, int events) {
        this.recording = recording;
        this.tape = Tape.of(recording);
        this.times = Math.max(1, events / recording.size());
    }

    int events() {
        return recording.size() * times;
    }

    int wanted() {
        return recording.wanted() * times;
    }

    /** Returns the results of each client. One more round, the first, is for warming up. */
    Map<String, List<Result>> run(Map<String, Client.Factory> clients, int rounds) throws Exception {
        Map<String, List<Result>> results = new LinkedHashMap<>();
        try (ReplayServer server = new ReplayServer()) {
            for (int round = 0; round <= rounds; round++) {
                for (Map.Entry<String, Client.Factory> client : clients.entrySet()) {
                    Result result = measure(server, client.getValue());
                    if (round > 0) {
                        results.computeIfAbsent(client.getKey(), name -> new ArrayList<>())
                                .add(result);
                    }
                }
            }
        }
        return results;
    }

    private Result measure(ReplayServer server, Client.Factory factory) throws Exception {
        Round round = new Round(wanted());
        try (Client client = factory.open(server.account(), round)) {
            // Whatever came with the login is behind us then, and no client pays for the garbage of the one before.
            client.exchange(Request.PING);
            System.gc();
            ThreadCosts before = ThreadCosts.now();
            round.begin();
            server.replay(tape, times, round);
            long nanos = round.awaitEnd();
            ThreadCosts costs = ThreadCosts.now().since(before);
            // What a client might tell in excess comes before this answer.
            client.exchange(Request.PING);
            round.check();
            return new Result(events(), nanos, costs, round.charactersRead());
        }
    }
}
