package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class AmiSocketTest {

    private final AtomicLong written = new AtomicLong();
    private ServerSocket server;
    private AmiSocket socket;

    @Before
    public void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Duration limit = Duration.ofSeconds(1);
        AmiSettings settings =
                new AmiSettings("127.0.0.1", server.getLocalPort(), "transfer", "", limit, limit, Optional.empty());
        socket = new AmiSocket(settings, () -> {});
    }

    @After
    public void close() throws IOException {
        socket.close();
        server.close();
    }

    private Socket connect(String greeting) throws Exception {
        CompletableFuture<Socket> accepted = CompletableFuture.supplyAsync(() -> {
            try {
                Socket other = server.accept();
                say(other, greeting);
                return other;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        socket.connect();
        return accepted.get();
    }

    private static void say(Socket other, String line) throws IOException {
        other.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void refusesAnythingButAManagerInterface() {
        assertThatThrownBy(() -> connect("HTTP/1.1 400 Bad Request"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not an Asterisk");
    }

    /** So does an interface over TLS, to which nobody speaks TLS. */
    @Test
    public void saysThatAServerDoesNotGreet() {
        assertThatThrownBy(socket::connect)
                .isInstanceOf(IOException.class)
                .hasMessage("the server has said nothing for 1 s");
    }

    @Test
    public void refusesToWriteASecondAction() throws Exception {
        connect(FakeAmi.BANNER);
        String two = "action: Ping\r\n\r\naction: DBPut\r\n\r\n";
        assertThatThrownBy(() -> socket.write(two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> socket.write("action: Ping\r\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void freesAWriterForWhomNothingIsRead() throws Exception {
        try (Socket other = connect(FakeAmi.BANNER)) {
            Thread writer = new Thread(this::writeForEver);
            writer.start();
            // Blocked in the kernel, a thread counts as running: that it stands shows in what it has written.
            AtomicLong before = new AtomicLong(-1);
            await().pollInterval(Duration.ofMillis(300)).until(() -> before.getAndSet(written.get()) == written.get());
            socket.close();
            await().until(() -> !writer.isAlive());
        }
    }

    private void writeForEver() {
        String action = "action: " + "x".repeat(100_000) + "\r\n\r\n";
        try {
            while (true) {
                socket.write(action);
                written.incrementAndGet();
            }
        } catch (IOException e) {
            // The socket is closed: this is what frees the thread.
        }
    }
}
