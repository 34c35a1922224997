package org.calltransfer.itests.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.calltransfer.asterisk.internal.ami.AmiEvents;

/** The least that a client can be: one thread reads all into maps, another takes the events, answers go by ActionID. */
final class RawClient implements Client {

    private static final int SECONDS = 5;

    private static final Map<Request, String> ACTIONS = Map.of(
            Request.PING,
            "Action: Ping",
            Request.GETVAR,
            "Action: Getvar\r\nVariable: DIALPLAN_EXISTS(" + Request.CONTEXT + "," + Request.EXTEN + ",1)",
            Request.REDIRECT,
            "Action: Redirect\r\nChannel: " + Request.MISSING_CHANNEL + "\r\nContext: " + Request.CONTEXT
                    + "\r\nExten: " + Request.EXTEN + "\r\nPriority: 1");

    private final Socket socket;
    private final Map<String, CompletableFuture<Map<String, String>>> open = new ConcurrentHashMap<>();
    private final BlockingQueue<Map<String, String>> events = new ArrayBlockingQueue<>(10_000);
    private final Set<String> wanted = Set.copyOf(AmiEvents.NAMES);
    private final Thread consumer;
    private int lastId;

    RawClient(Account account, Listener listener) throws Exception {
        socket = new Socket(Account.HOST, account.port());
        socket.setTcpNoDelay(true);
        start(this::read);
        consumer = start(() -> consume(listener));
        String login = "Action: Login\r\nUsername: " + account.username() + "\r\nSecret: " + account.secret();
        if (!succeeded(send(login).get(SECONDS, TimeUnit.SECONDS))) {
            throw new IllegalStateException("The login was refused");
        }
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "raw client");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private void read() {
        try {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            lines.readLine(); // the greeting
            Map<String, String> message = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(": ");
                if (colon > 0) {
                    message.put(line.substring(0, colon), line.substring(colon + 2));
                } else if (line.isEmpty()) {
                    take(message);
                    message = new HashMap<>();
                }
            }
        } catch (IOException | InterruptedException e) {
            // Closed: the benchmark is done with this client.
        }
    }

    private void take(Map<String, String> message) throws InterruptedException {
        if (message.containsKey("Event")) {
            events.put(message);
        } else {
            open.remove(message.get("ActionID")).complete(message);
        }
    }

    private void consume(Listener listener) {
        try {
            while (true) {
                Map<String, String> event = events.take();
                if (wanted.contains(event.get("Event"))) {
                    listener.told(event::get);
                }
            }
        } catch (InterruptedException e) {
            // Closed, too.
        }
    }

    @Override
    public long exchange(Request request) throws Exception {
        long start = System.nanoTime();
        Map<String, String> answer = send(ACTIONS.get(request)).get(SECONDS, TimeUnit.SECONDS);
        long end = System.nanoTime();
        request.check(succeeded(answer));
        return end - start;
    }

    private CompletableFuture<Map<String, String>> send(String action) throws IOException {
        String id = Integer.toString(++lastId);
        CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();
        open.put(id, answer);
        String text = action + "\r\nActionID: " + id + "\r\n\r\n";
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        return answer;
    }

    private static boolean succeeded(Map<String, String> answer) {
        return "Success".equals(answer.get("Response"));
    }

    @Override
    public void close() {
        consumer.interrupt();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
