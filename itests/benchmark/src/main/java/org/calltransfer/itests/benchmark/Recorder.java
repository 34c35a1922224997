package org.calltransfer.itests.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.calltransfer.itests.support.AmiUser;

/** Records all that a server says to a user who is told everything. */
final class Recorder {

    static final AmiUser USER = new AmiUser("recorder", "recorder", "all", "");

    private static final int LIMIT_SECONDS = 10;

    private Recorder() {}

    /** Records while the calls are made, by which time the last one has ended. */
    static Recording record(int port, Runnable calls) throws Exception {
        try (Socket socket = new Socket(Account.HOST, port)) {
            CompletableFuture<byte[]> stream = CompletableFuture.supplyAsync(() -> readAll(socket));
            send(socket, "Action: Login\r\nUsername: " + USER.name() + "\r\nSecret: " + USER.secret());
            calls.run();
            // The server closes the connection then, and what it has said is complete.
            send(socket, "Action: Logoff");
            return Recording.of(new String(stream.get(LIMIT_SECONDS, TimeUnit.SECONDS), StandardCharsets.UTF_8));
        }
    }

    private static byte[] readAll(Socket socket) {
        try {
            return socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Socket socket, String action) throws IOException {
        socket.getOutputStream().write((action + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
