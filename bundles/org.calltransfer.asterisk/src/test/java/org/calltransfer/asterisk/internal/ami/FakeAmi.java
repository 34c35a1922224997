package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** A manager interface on loopback that says what a test tells it to. One thread a connection. */
final class FakeAmi implements AutoCloseable {

    static final String BANNER = "Asterisk Call Manager/11.0.0";
    static final String USER = "transfer";
    static final String PASSWORD = "secret-word";
    private static final String CHALLENGE = "840415273";

    private final ServerSocket server;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<Map<String, String>> actions = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Map<String, String>, String>> answers = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean deaf;

    FakeAmi() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        answer("Challenge", action -> "Response: Success\nChallenge: " + CHALLENGE);
        answer("Login", this::login);
        answer("Ping", action -> "Response: Success\nPing: Pong");
        thread(this::accept);
    }

    AmiSettings settings(String password) {
        return new AmiSettings(
                "127.0.0.1",
                server.getLocalPort(),
                USER,
                password,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Optional.empty());
    }

    /** Answers an action, by a text with lines that end in LF; null for no answer. The action's id is added. */
    void answer(String action, Function<Map<String, String>, String> answer) {
        answers.put(action, answer);
    }

    /** Says something on the newest connection: blocks of lines that end in LF. */
    synchronized void say(String text) {
        try {
            OutputStream out = connections.get(connections.size() - 1).getOutputStream();
            out.write((text.replace("\n", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Neither reads nor answers from now on. */
    void hang() {
        deaf = true;
    }

    void drop() throws IOException {
        connections.get(connections.size() - 1).close();
    }

    int connections() {
        return connections.size();
    }

    List<Map<String, String>> actions(String name) {
        return actions.stream().filter(it -> name.equals(it.get("action"))).toList();
    }

    private void accept() throws IOException, InterruptedException {
        while (true) {
            Socket socket = server.accept();
            connections.add(socket);
            thread(() -> serve(socket));
        }
    }

    private void serve(Socket socket) throws IOException, InterruptedException {
        AmiLineReader lines = new AmiLineReader(socket.getInputStream(), () -> {});
        socket.getOutputStream().write((BANNER + "\r\n").getBytes(StandardCharsets.UTF_8));
        Map<String, String> action = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        while (true) {
            lines.next();
            String line = lines.line();
            if (deaf) {
                closed.await();
            } else if (line.isEmpty()) {
                receive(action);
                action = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            } else {
                String[] header = line.split(": ", 2);
                action.put(header[0], header[1]);
            }
        }
    }

    private void receive(Map<String, String> action) {
        actions.add(action);
        String answer = answers.getOrDefault(
                        action.get("action"), it -> "Response: Error\nMessage: Invalid/unknown command")
                .apply(action);
        if (answer != null) {
            String first = answer.lines().findFirst().orElseThrow();
            say(answer.replaceFirst("\n|$", "\nActionID: " + action.get("actionid") + "\n")
                    .strip());
            if (action.get("action").equals("Login") && first.endsWith("Success")) {
                say("Event: FullyBooted\nPrivilege: system,all\nStatus: Fully Booted");
            }
        }
    }

    private String login(Map<String, String> action) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            byte[] digest = md5.digest((CHALLENGE + PASSWORD).getBytes(StandardCharsets.UTF_8));
            boolean right = HexFormat.of().formatHex(digest).equals(action.get("key"));
            return right ? "Response: Success" : "Response: Error\nMessage: Authentication failed";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    /** Runs until the test or the other side closes the socket. */
    private void thread(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | UncheckedIOException | InterruptedException e) {
                // The connection is closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
