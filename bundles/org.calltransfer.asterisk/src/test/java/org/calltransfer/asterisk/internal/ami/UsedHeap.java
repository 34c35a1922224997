package org.calltransfer.asterisk.internal.ami;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** What the heap holds when all garbage is gone. */
final class UsedHeap {

    private static final int COLLECTIONS = 3;

    private UsedHeap() {}

    static long megabytes() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        for (int i = 0; i < COLLECTIONS; i++) {
            memory.gc();
        }
        return memory.getHeapMemoryUsage().getUsed() >> 20;
    }
}
