package org.calltransfer.itests.benchmark;

import java.util.Arrays;

/** Times in the order of their length. */
final class Percentiles {

    private final long[] sorted;

    Percentiles(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /** The shortest time that so many percent of all do not exceed. */
    double micros(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / 1e3;
    }
}
