package org.calltransfer.itests.benchmark;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.calltransfer.asterisk.internal.ami.AmiEvents;

/** Events of a real server as they were on the wire, the last one of them wanted. */
record Recording(List<Event> events) {

    private static final String END = "\r\n\r\n";
    private static final String EVENT = "Event: ";
    private static final int SHOWN = 5;

    /** @param text all lines, without the empty one at the end */
    record Event(String name, String text) {

        boolean isWanted() {
            return AmiEvents.NAMES.contains(name);
        }

        String onTheWire() {
            return text + END;
        }
    }

    /** Takes the events out of all that a connection has said; what was said about the login is left out. */
    static Recording of(String stream) {
        List<Event> events = Arrays.stream(stream.split(END))
                .filter(block -> block.startsWith(EVENT))
                .map(block -> new Event(block.lines().findFirst().orElseThrow().substring(EVENT.length()), block))
                .filter(event -> !event.name().equals("FullyBooted"))
                .toList();
        int end = events.size();
        while (end > 0 && !events.get(end - 1).isWanted()) {
            end--;
        }
        return new Recording(events.subList(0, end));
    }

    int size() {
        return events.size();
    }

    int wanted() {
        return (int) events.stream().filter(Event::isWanted).count();
    }

    long bytes() {
        return events.stream().mapToLong(event -> event.onTheWire().length()).sum();
    }

    /** The most frequent names with their share; those that are wanted are marked. */
    String mix() {
        Map<String, Long> counts = events.stream().collect(Collectors.groupingBy(Event::name, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .map(entry -> entry.getKey() + (AmiEvents.NAMES.contains(entry.getKey()) ? "* " : " ")
                        + entry.getValue() * 100 / size() + " %")
                .collect(Collectors.joining(", "));
    }
}
