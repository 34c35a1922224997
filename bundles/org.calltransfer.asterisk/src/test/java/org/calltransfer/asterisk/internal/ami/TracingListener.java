package org.calltransfer.asterisk.internal.ami;

/** Follows numbered events among others: each must be told once, and in order. */
final class TracingListener extends RecordingListener {

    private static final String TRACER = "tracer";

    private volatile int next;
    private volatile String gap;

    /** Returns a well-formed event with a number, which {@link #told} then counts. */
    static String tracer(int number) {
        return "Event: Newexten\r\nUniqueid: " + TRACER + "\r\nExtension: " + number + "\r\n\r\n";
    }

    @Override
    public void event(AmiEvent event) {
        if (!event.get("Uniqueid").equals(TRACER)) {
            return;
        }
        if (gap == null && !event.get("Extension").equals(Integer.toString(next))) {
            gap = event.get("Extension") + " instead of " + next;
        }
        next++;
    }

    /** Returns how many were told. */
    int told() {
        return next;
    }

    /** Returns what was told out of order first; null if nothing was. */
    String gap() {
        return gap;
    }
}
