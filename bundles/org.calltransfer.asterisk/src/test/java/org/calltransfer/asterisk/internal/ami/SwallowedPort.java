package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A port that does not answer to connections: nobody accepts, and the backlog is full, so that each SYN is swallowed. */
final class SwallowedPort implements AutoCloseable {

    private static final int PROBE_MILLIS = 200;

    private final ServerSocket server;
    private final List<Socket> backlog = new ArrayList<>();

    SwallowedPort() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        while (fills()) {
            // One more fits into the backlog.
        }
    }

    private boolean fills() throws IOException {
        Socket socket = new Socket();
        backlog.add(socket);
        try {
            socket.connect(server.getLocalSocketAddress(), PROBE_MILLIS);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    AmiSettings settings(Duration connectLimit) {
        return new AmiSettings(
                "127.0.0.1", server.getLocalPort(), "transfer", "", connectLimit, connectLimit, Optional.empty());
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : backlog) {
            socket.close();
        }
    }
}
