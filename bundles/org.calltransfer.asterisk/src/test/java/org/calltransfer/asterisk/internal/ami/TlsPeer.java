package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManager;

/** A manager interface over TLS on loopback: it greets who gets through the handshake, and reads nothing from then on. */
final class TlsPeer implements AutoCloseable {

    private final SSLServerSocket server;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();

    private TlsPeer(Path keyStore, TrustManager... clients) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(TestCertificates.load(Files.readAllBytes(keyStore)), TestCertificates.PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), clients, null);
        server = (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server.setNeedClientAuth(clients.length > 0);
    }

    static TlsPeer of(Path keyStore) throws Exception {
        return new TlsPeer(keyStore).start();
    }

    /** Asks for a certificate. */
    static TlsPeer of(Path keyStore, String protocol, TrustManager clients) throws Exception {
        TlsPeer peer = new TlsPeer(keyStore, clients);
        peer.server.setEnabledProtocols(new String[] {protocol});
        return peer.start();
    }

    private TlsPeer start() {
        Thread thread = new Thread(this::accept, "tls-peer");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket connection = server.accept();
                connections.add(connection);
                connection.getOutputStream().write((FakeAmi.BANNER + "\r\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // The other side does not want this peer, or the test is over.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }
}
