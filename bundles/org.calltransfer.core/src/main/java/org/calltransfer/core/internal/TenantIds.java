package org.calltransfer.core.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/**
 * Sees to it that no two configurations serve the same tenant. The second one waits: when a file is renamed, the new one may
 * be there before the old one has gone.
 */
@Component(service = TenantIds.class)
public final class TenantIds {

    private final Map<String, Deque<Runnable>> claims = new HashMap<>();

    /** Takes the id, or puts the claimant in the queue: it is run when its turn has come. Returns whether the id was free. */
    synchronized boolean claim(String id, Runnable claimant) {
        Deque<Runnable> queue = claims.computeIfAbsent(id, unused -> new ArrayDeque<>());
        queue.add(claimant);
        return queue.peek() == claimant;
    }

    /** Gives the id up, or the place in the queue. */
    void release(String id, Runnable claimant) {
        Runnable next;
        synchronized (this) {
            Deque<Runnable> queue = claims.get(id);
            boolean first = queue.peek() == claimant;
            queue.remove(claimant);
            next = first ? queue.peek() : null;
            if (queue.isEmpty()) {
                claims.remove(id);
            }
        }
        if (next != null) {
            next.run();
        }
    }
}
