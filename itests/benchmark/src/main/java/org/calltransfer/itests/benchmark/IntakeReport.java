package org.calltransfer.itests.benchmark;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Prints how fast the clients take events in: of each column the median of all rounds, and all rounds' speed. */
final class IntakeReport {

    private static final double LEAST_RATIO = 3.0;
    private static final String HEAD = "  %-14s %9s %16s %6s %13s %12s   %s%n";
    private static final String ROW = "  %-14s %,9.0f %16.2f %6.2f %13.2f %,12.0f   %s%n";

    private final Map<String, List<EventIntake.Result>> results;

    IntakeReport(Map<String, List<EventIntake.Result>> results) {
        this.results = results;
    }

    void print(PrintStream out) {
        out.printf(
                HEAD,
                "",
                "events/s",
                "x asterisk-java",
                "x raw",
                "us CPU/event",
                "bytes/event",
                "events/s of each round");
        results.forEach((name, rounds) -> out.printf(
                ROW,
                name,
                speed(name),
                speed(name) / speed(AmiBenchmark.ASTERISK_JAVA),
                speed(name) / speed(AmiBenchmark.RAW),
                median(name, EventIntake.Result::cpuMicrosPerEvent),
                median(name, EventIntake.Result::bytesPerEvent),
                speeds(rounds)));
    }

    Acceptance acceptance() {
        return new Acceptance(
                "Event intake, x asterisk-java",
                speed(AmiBenchmark.CALLTRANSFER) / speed(AmiBenchmark.ASTERISK_JAVA),
                LEAST_RATIO,
                true);
    }

    private double speed(String name) {
        return median(name, EventIntake.Result::eventsPerSecond);
    }

    private double median(String name, ToDoubleFunction<EventIntake.Result> column) {
        double[] sorted =
                results.get(name).stream().mapToDouble(column).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static String speeds(List<EventIntake.Result> rounds) {
        return String.join(
                " ",
                rounds.stream()
                        .map(round -> "%,.0f".formatted(round.eventsPerSecond()))
                        .toList());
    }
}
