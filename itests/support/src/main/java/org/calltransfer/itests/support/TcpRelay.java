package org.calltransfer.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A wire between a client and a server on 127.0.0.1 that a test can cut, and mend again. */
public final class TcpRelay implements AutoCloseable {

    private final int serverPort;
    private final ServerSocket listener;
    private final List<Socket> open = new ArrayList<>();
    private boolean cut;

    public TcpRelay(int serverPort) {
        this.serverPort = serverPort;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        daemon(this::acceptAll);
    }

    /** The port to which the client connects. */
    public int port() {
        return listener.getLocalPort();
    }

    /** Breaks every connection, and refuses new ones. */
    public synchronized void cut() {
        cut = true;
        closeAll();
    }

    /** Lets connections through again. */
    public synchronized void mend() {
        cut = false;
    }

    private void acceptAll() {
        try {
            while (true) {
                connect(listener.accept());
            }
        } catch (IOException closed) {
            // the end of the relay
        }
    }

    private synchronized void connect(Socket client) throws IOException {
        open.add(client);
        if (cut) {
            closeAll();
            return;
        }
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            open.add(server);
            daemon(() -> copy(client, server));
            daemon(() -> copy(server, client));
        } catch (ConnectException nobodyListens) {
            client.close();
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // the other direction ends with this one
        }
    }

    private void closeAll() {
        for (Socket socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        open.clear();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "tcp-relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closeAll();
    }
}
