package org.calltransfer.itests.benchmark;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A recording ready to be sent: encoded before the clock runs, in pieces of several events, as a busy server sends. */
record Tape(List<Piece> pieces) {

    private static final int EVENTS = 32;

    /** @param wanted how many of the events in it are wanted */
    record Piece(byte[] bytes, int wanted) {}

    static Tape of(Recording recording) {
        List<Piece> pieces = new ArrayList<>();
        for (int start = 0; start < recording.size(); start += EVENTS) {
            pieces.add(piece(recording.events().subList(start, Math.min(start + EVENTS, recording.size()))));
        }
        return new Tape(List.copyOf(pieces));
    }

    private static Piece piece(List<Recording.Event> events) {
        String text = events.stream().map(Recording.Event::onTheWire).collect(Collectors.joining());
        return new Piece(text.getBytes(StandardCharsets.UTF_8), new Recording(events).wanted());
    }
}
