package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what the server says, in place of the library's reader. That one is stopped by a repeated header or a number that
 * is none, makes null of a value such as {@code none}, finds no event classes in OSGi, and hands all to a thread of its own
 * over a queue that drops also the sign of a lost connection. Here nothing is interpreted: a message is its headers.
 */
final class AmiReader implements Runnable {

    /** Is called on the thread that reads: must neither block nor throw. */
    interface Receiver {
        void event(AmiEvent event);

        /** An event that nobody wants was dropped. */
        void skipped();

        void response(AmiHeaders headers);

        /** Nothing is read any more. */
        void lost(String reason);
    }

    private static final Logger LOG = LoggerFactory.getLogger(AmiReader.class);
    private static final String EVENT = "Event";

    private final AmiSocket socket;
    private final Receiver receiver;

    AmiReader(AmiSocket socket, Receiver receiver) {
        this.socket = socket;
        this.receiver = receiver;
    }

    /** Ends with the connection. */
    @Override
    public void run() {
        String end = "reading failed";
        try {
            while (true) {
                readMessage();
            }
        } catch (IOException e) {
            end = Objects.requireNonNullElse(e.getMessage(), "the connection broke");
        } catch (RuntimeException | Error e) {
            LOG.error("Reading from an Asterisk server failed", e);
        } finally {
            // Whatever ended it: a connection that nobody reads only looks alive.
            receiver.lost(end);
        }
    }

    private void readMessage() throws IOException {
        AmiHeaders headers = new AmiHeaders();
        while (socket.next()) {
            socket.addTo(headers);
            // Asterisk says first which event it is: what nobody wants is not even made texts of.
            if (headers.size() == 1 && isUnwanted(headers.get(EVENT))) {
                socket.skipMessage();
                break;
            }
        }
        pass(headers);
    }

    /** Event first: some events, such as OriginateResponse, carry a Response header, too. */
    private void pass(AmiHeaders headers) {
        String event = headers.get(EVENT);
        if (isUnwanted(event)) {
            receiver.skipped();
        } else if (!event.isEmpty()) {
            receiver.event(new AmiEvent(event, headers));
        } else if (headers.has("Response")) {
            receiver.response(headers);
        }
    }

    private static boolean isUnwanted(String event) {
        return !event.isEmpty() && !AmiEvents.wanted(event);
    }
}
