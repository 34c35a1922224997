package org.calltransfer.asterisk.internal.ami;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Keeps what a link told, in order, and the threads on which it did. */
class RecordingListener implements AmiLinkListener {

    final List<String> told = new CopyOnWriteArrayList<>();
    final List<AmiEvent> events = new CopyOnWriteArrayList<>();
    final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Consumer<AmiEvent> reaction;

    RecordingListener() {
        this(event -> {});
    }

    RecordingListener(Consumer<AmiEvent> reaction) {
        this.reaction = reaction;
    }

    @Override
    public void up(AmiLink link) {
        tell("up");
    }

    @Override
    public void event(AmiEvent event) {
        threads.add(Thread.currentThread());
        events.add(event);
        reaction.accept(event);
    }

    @Override
    public void overflowed() {
        tell("overflowed");
    }

    @Override
    public void lost(String reason) {
        tell("lost: " + reason);
    }

    private void tell(String news) {
        threads.add(Thread.currentThread());
        told.add(news);
    }
}
