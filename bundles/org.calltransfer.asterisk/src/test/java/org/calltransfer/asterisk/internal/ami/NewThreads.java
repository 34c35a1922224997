package org.calltransfer.asterisk.internal.ami;

import java.util.List;
import java.util.Set;

/** The threads that were started since this was made, and have not ended. */
final class NewThreads {

    /** The JDK's, which it starts once and keeps for everybody, and the fake servers'. */
    private static final List<String> OTHERS =
            List.of("CompletableFutureDelayScheduler", "ForkJoinPool.commonPool", FakeAmiThreads.NAME);

    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    /** Returns the threads of links; those of other names, as the library gives them, are not left out. */
    List<Thread> ofLinks() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> OTHERS.stream().noneMatch(thread.getName()::startsWith))
                .toList();
    }
}
