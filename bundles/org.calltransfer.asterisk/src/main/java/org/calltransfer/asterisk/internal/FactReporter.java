package org.calltransfer.asterisk.internal;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.calltransfer.api.Reason;
import org.calltransfer.spi.Fact;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.FactSink;

/** Reports facts in order on the platform's own thread, so that whoever finds one need not wait for the one who is told. */
final class FactReporter {

    private final FactSink sink;
    private final ScheduledExecutorService thread;
    private final Set<FactKind> said = EnumSet.noneOf(FactKind.class);
    private volatile boolean closed;

    FactReporter(FactSink sink, ScheduledExecutorService thread) {
        this.sink = sink;
        this.thread = thread;
    }

    synchronized void report(FactKind kind, Reason reason, String evidence) {
        said.add(kind);
        Fact fact = new Fact(kind, reason, evidence);
        thread.execute(() -> {
            if (!closed) {
                sink.report(fact);
            }
        });
    }

    void report(FactKind kind, String evidence) {
        report(kind, Reason.NONE, evidence);
    }

    synchronized void once(FactKind kind, String evidence) {
        if (!said.contains(kind)) {
            report(kind, evidence);
        }
    }

    synchronized boolean said(FactKind kind) {
        return said.contains(kind);
    }

    /** Runs a step later, on the platform's thread. */
    void after(Duration delay, Runnable step) {
        thread.schedule(step, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    void close() {
        closed = true;
    }
}
