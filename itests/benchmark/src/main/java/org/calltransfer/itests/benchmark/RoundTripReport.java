package org.calltransfer.itests.benchmark;

import java.io.PrintStream;
import java.util.Map;

/** Prints how long one action takes, in microseconds. */
final class RoundTripReport {

    private static final double MOST_RATIO = 1.15;
    private static final String HEAD = "  %-28s %-22s %7s %7s %7s %10s%n";
    private static final String ROW = "  %-28s %-22s %7.1f %7.1f %7.1f %10.2f%n";

    private final Request request;
    private final Map<String, Percentiles> times;

    RoundTripReport(Request request, Map<String, Percentiles> times) {
        this.request = request;
        this.times = times;
    }

    static void printHead(PrintStream out) {
        out.printf(HEAD, "", "", "p50 us", "p90 us", "p99 us", "p50 x raw");
    }

    void print(PrintStream out) {
        times.forEach((name, client) ->
                out.printf(ROW, request, name, client.micros(50), client.micros(90), client.micros(99), ratio(name)));
    }

    Acceptance acceptance() {
        return new Acceptance(
                "Round trip of " + request + ", p50 x raw", ratio(AmiBenchmark.CALLTRANSFER), MOST_RATIO, false);
    }

    private double ratio(String name) {
        return times.get(name).micros(50) / times.get(AmiBenchmark.RAW).micros(50);
    }
}
