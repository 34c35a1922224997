package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;

/** Servers that do not speak TLS, or stop in the middle of it. */
public class AmiTlsTroubleIT {

    @Rule
    public final TestCertificates certificates = new TestCertificates();

    /** What is not to happen here would take for ever: this leaves time to a busy machine. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final AmiTls NO_FILES = new AmiTls(Optional.empty(), Optional.empty(), true);

    /** The beginning of a record that promises 16 kilobytes of a handshake. */
    private static final byte[] LONG_RECORD = {22, 3, 3, 64, 0};

    private Duration limit = SOON;
    private AmiSocket socket;

    private AmiSocket socket(int port, AmiTls tls) {
        socket = new AmiSocket(
                new AmiSettings("127.0.0.1", port, "transfer", "", limit, limit, Optional.of(tls)), () -> {});
        return socket;
    }

    @After
    public void close() {
        if (socket != null) {
            socket.close();
        }
    }

    private interface Behaviour {
        void meet(Socket client) throws IOException;
    }

    /** Connects to a server that behaves in this way. */
    private void connectTo(Behaviour behaviour) throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> ended = CompletableFuture.runAsync(() -> {
                try (Socket client = server.accept()) {
                    behaviour.meet(client);
                } catch (IOException e) {
                    // The client has gone, as it should.
                }
            });
            try {
                socket(server.getLocalPort(), NO_FILES).connect();
            } finally {
                socket.close();
                ended.join();
            }
        }
    }

    @Test
    public void namesAServerThatDoesNotSpeakTls() {
        for (String greeting : new String[] {FakeAmi.BANNER + "\r\n", "HTTP/1.1 400 Bad Request\r\n", "\r\n\r\n\r\n"}) {
            assertThatThrownBy(() -> connectTo(client -> {
                        client.getOutputStream().write(greeting.getBytes(StandardCharsets.UTF_8));
                        client.getInputStream().readAllBytes();
                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("what answers there does not speak TLS");
        }
    }

    @Test
    public void namesAServerThatHangsUp() {
        assertThatThrownBy(() -> connectTo(client -> client.getInputStream().read(new byte[10_000])))
                .isInstanceOf(IOException.class)
                .hasMessage("the server closed the connection during the TLS handshake");
    }

    @Test
    public void givesUpAServerThatSaysNothing() {
        assertGivenUp(client -> client.getInputStream().readAllBytes());
    }

    @Test
    public void givesUpAServerThatComesToNoEnd() {
        assertGivenUp(client -> {
            client.getOutputStream().write(LONG_RECORD);
            client.setSoTimeout(50);
            while (true) {
                client.getOutputStream().write(0);
                awaitNothing(client);
            }
        });
    }

    private static void awaitNothing(Socket client) throws IOException {
        try {
            client.getInputStream().readAllBytes();
        } catch (SocketTimeoutException e) {
            // For so long, nothing has come.
        }
    }

    private void assertGivenUp(Behaviour behaviour) {
        limit = Duration.ofSeconds(1);
        long begin = System.nanoTime();
        assertThatThrownBy(() -> connectTo(behaviour))
                .isInstanceOf(IOException.class)
                .hasMessage("the TLS handshake did not end within 1 s");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isBetween(limit, SOON);
    }

    @Test
    public void closesAtOnceDuringTheHandshake() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            AmiSocket connecting = socket(server.getLocalPort(), NO_FILES);
            CompletableFuture<Void> connect = CompletableFuture.runAsync(
                    () -> assertThatThrownBy(connecting::connect).isInstanceOf(IOException.class));
            try (Socket client = server.accept()) {
                client.getInputStream().read();
                assertClosesAtOnce();
                connect.get(SOON.toSeconds(), TimeUnit.SECONDS);
            }
        }
    }

    @Test
    public void closesAtOnceWhileTheServerReadsNothing() throws Exception {
        certificates.make("server", "-ext", "san=ip:127.0.0.1");
        AmiTls tls = new AmiTls(Optional.of(certificates.pem("server")), Optional.empty(), true);
        try (TlsPeer peer = TlsPeer.of(certificates.keyStore("server"))) {
            socket(peer.port(), tls).connect();
            Thread reader = new Thread(this::readForEver);
            reader.start();
            AtomicLong written = new AtomicLong();
            Thread writer = new Thread(() -> writeForEver(written));
            writer.start();
            AtomicLong before = new AtomicLong(-1);
            await().pollInterval(Duration.ofMillis(300)).until(() -> before.getAndSet(written.get()) == written.get());
            assertThat(reader.isAlive() && writer.isAlive()).isTrue();
            assertClosesAtOnce();
            await().until(() -> !reader.isAlive() && !writer.isAlive());
        }
    }

    private void assertClosesAtOnce() {
        long begin = System.nanoTime();
        socket.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SOON);
    }

    private void readForEver() {
        assertThatThrownBy(() -> {
                    while (true) {
                        socket.readLine();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    private void writeForEver(AtomicLong written) {
        String action = "action: " + "x".repeat(100_000) + "\r\n\r\n";
        assertThatThrownBy(() -> {
                    while (true) {
                        socket.write(action);
                        written.incrementAndGet();
                    }
                })
                .isInstanceOf(IOException.class);
    }
}
