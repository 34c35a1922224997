package org.calltransfer.itests.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A manager interface on loopback that lets everybody in and replays a recording. */
final class ReplayServer implements AutoCloseable {

    private static final String GREETING = "Asterisk Call Manager/11.0.0\r\n";
    private static final String BOOTED = "Event: FullyBooted\r\nPrivilege: system,all\r\nStatus: Fully Booted\r\n\r\n";

    private final ServerSocket server;
    private volatile Socket newest;

    ReplayServer() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        thread(this::accept);
    }

    Account account() {
        return new Account(server.getLocalPort(), "benchmark", "benchmark");
    }

    /** Sends a recording again and again to the client that has come last, as fast as the round allows. */
    void replay(Tape tape, int times, Round round) throws IOException, InterruptedException {
        for (int i = 0; i < times; i++) {
            for (Tape.Piece piece : tape.pieces()) {
                round.awaitCredits(piece.wanted());
                send(newest, piece.bytes());
            }
        }
    }

    private void accept() throws IOException {
        while (true) {
            Socket socket = server.accept();
            newest = socket;
            thread(() -> serve(socket));
        }
    }

    private void serve(Socket socket) throws IOException {
        try (socket) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            send(socket, bytes(GREETING));
            String action = "";
            String id = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String value = line.substring(line.indexOf(':') + 1).trim();
                if (line.isEmpty()) {
                    send(socket, bytes(answer(action, id)));
                } else if (line.regionMatches(true, 0, "Action:", 0, 7)) {
                    action = value;
                } else if (line.regionMatches(true, 0, "ActionID:", 0, 9)) {
                    id = value;
                }
            }
        }
    }

    /** Also in what it refuses like a real one, so that a client which asks for more goes on without it. */
    private static String answer(String action, String id) {
        String success = "Response: Success\r\nActionID: " + id + "\r\n";
        return switch (action) {
            case "Challenge" -> success + "Challenge: 840415273\r\n\r\n";
            case "Login" -> success + "Message: Authentication accepted\r\n\r\n" + BOOTED;
            case "CoreSettings" -> success + "AsteriskVersion: 22.10.1\r\n\r\n";
            case "Ping" -> success + "Ping: Pong\r\n\r\n";
            default -> "Response: Error\r\nActionID: " + id + "\r\nMessage: Invalid/unknown command\r\n\r\n";
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A ping may have to be answered during the replay. */
    private synchronized void send(Socket socket, byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Runs until one of the two sides closes. */
    private static void thread(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // Closed.
                    }
                },
                "replay server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
