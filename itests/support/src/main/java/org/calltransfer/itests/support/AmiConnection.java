package org.calltransfer.itests.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** One AMI connection: sends actions, pairs them with their answers, passes the events on. */
final class AmiConnection implements AutoCloseable {

    private static final int ANSWER_SECONDS = 10;

    private final Socket socket;
    private final Consumer<AmiEvent> onEvent;
    private final Map<String, AmiReply> open = new ConcurrentHashMap<>();
    private final AtomicLong lastId = new AtomicLong();

    AmiConnection(String host, int port, Consumer<AmiEvent> onEvent) {
        this.onEvent = onEvent;
        try {
            socket = new Socket(host, port);
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            Thread thread = new Thread(() -> read(reader), "ami-checker");
            thread.setDaemon(true);
            thread.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer to the action, whether success or error. */
    Map<String, String> send(Map<String, String> action) {
        return exchange(action, new AmiReply(false)).get(0);
    }

    /** The events that an action like {@code CoreShowChannels} is answered with. */
    List<Map<String, String>> list(Map<String, String> action) {
        return exchange(action, new AmiReply(true));
    }

    private List<Map<String, String>> exchange(Map<String, String> action, AmiReply reply) {
        String id = "checker-" + lastId.incrementAndGet();
        StringBuilder text = new StringBuilder();
        action.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        text.append("ActionID: ").append(id).append("\r\n\r\n");
        open.put(id, reply);
        try {
            write(text.toString());
            return reply.messages().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + action.get("Action"), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("No answer to " + action.get("Action"), e);
        } finally {
            open.remove(id);
        }
    }

    private synchronized void write(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private void read(BufferedReader reader) {
        try {
            reader.readLine(); // the greeting
            Map<String, String> message = new LinkedHashMap<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty()) {
                    String[] header = line.split(": ?", 2);
                    message.merge(header[0], header.length == 2 ? header[1] : "", (a, b) -> a + "\n" + b);
                } else if (!message.isEmpty()) {
                    dispatch(message);
                    message = new LinkedHashMap<>();
                }
            }
        } catch (IOException e) {
            // The server has gone or close() was called: nobody is answered any more.
        }
        open.values().forEach(AmiReply::fail);
    }

    private void dispatch(Map<String, String> message) {
        AmiReply reply = open.get(message.getOrDefault("ActionID", ""));
        boolean taken = reply != null && reply.take(message);
        if (!taken && message.containsKey("Event")) {
            onEvent.accept(new AmiEvent(Instant.now(), message));
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
