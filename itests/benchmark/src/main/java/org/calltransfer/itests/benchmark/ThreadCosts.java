package org.calltransfer.itests.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.stream.LongStream;

/** What all threads but the current one have used so far: the current one plays the server. */
record ThreadCosts(long cpuNanos, long allocatedBytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static ThreadCosts now() {
        long current = Thread.currentThread().getId();
        long[] ids = Arrays.stream(THREADS.getAllThreadIds())
                .filter(id -> id != current)
                .toArray();
        return new ThreadCosts(sum(THREADS.getThreadCpuTime(ids)), sum(THREADS.getThreadAllocatedBytes(ids)));
    }

    ThreadCosts since(ThreadCosts earlier) {
        return new ThreadCosts(cpuNanos - earlier.cpuNanos, allocatedBytes - earlier.allocatedBytes);
    }

    /** A thread that has ended in between counts as -1. */
    private static long sum(long[] values) {
        return LongStream.of(values).filter(value -> value > 0).sum();
    }
}
