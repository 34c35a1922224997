package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.asteriskjava.util.SocketConnectionFacade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's socket, in our hands: it can be closed at any time, filters what is read and checks what is written,
 * and fails when the server says nothing, or reads nothing, for too long.
 */
final class AmiSocket implements SocketConnectionFacade {

    private static final Logger LOG = LoggerFactory.getLogger(AmiSocket.class);
    private static final String BANNER = "Asterisk Call Manager/";
    private static final String ACTION_END = "\r\n\r\n";

    private final AmiSettings settings;
    private final Duration silence;
    private final Socket socket = new Socket();
    private final AmiBlockFilter filter = new AmiBlockFilter();
    private final Queue<String> passed = new ArrayDeque<>();
    private AmiLineReader lines;
    private volatile Long writingSince;
    private volatile Thread reader;
    private volatile String failure = "the library stopped reading";

    AmiSocket(AmiSettings settings, Duration silence) {
        this.settings = settings;
        this.silence = silence;
    }

    /** Connects and reads the server's first line. */
    void connect() throws IOException {
        InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
        if (address.isUnresolved()) {
            throw new IOException("no such host");
        }
        socket.setTcpNoDelay(true);
        socket.connect(address, (int) settings.connectLimit().toMillis());
        socket.setSoTimeout((int) settings.responseLimit().toMillis());
        lines = new AmiLineReader(socket.getInputStream(), silence);
        String banner = lines.readLine();
        if (banner == null || !banner.startsWith(BANNER)) {
            throw new IOException("what answers there is not an Asterisk manager interface");
        }
        passed.add(banner);
        socket.setSoTimeout((int) silence.toMillis());
    }

    /** Called by the library's reader only. */
    @Override
    public String readLine() throws IOException {
        if (reader == null) {
            reader = Thread.currentThread();
            reader.setName(AmiThreads.name(settings.address() + " reader"));
        }
        try {
            while (passed.isEmpty()) {
                passed.addAll(filter.take(readFromServer()));
            }
            return passed.remove();
        } catch (SocketTimeoutException e) {
            failure = "the server has said nothing for " + silence.toSeconds() + " s";
            throw e;
        } catch (IOException e) {
            failure = e.getMessage();
            throw e;
        }
    }

    private String readFromServer() throws IOException {
        Long since = writingSince;
        if (since != null && System.nanoTime() - since > silence.toNanos()) {
            throw new IOException("the server has read nothing for " + silence.toSeconds() + " s");
        }
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("the server closed the connection");
        }
        return line;
    }

    /** Returns why reading ended. */
    String failure() {
        return failure;
    }

    /** Returns whether nobody reads any more. */
    boolean abandoned() {
        return reader != null && !reader.isAlive();
    }

    void awaitReader(Duration limit) {
        if (reader != null) {
            AmiThreads.join(reader, limit);
        }
    }

    /** Writes one action. Behind {@link AmiFields} this is a second check that no value holds another action. */
    @Override
    public void write(String action) throws IOException {
        if (action.indexOf(ACTION_END) != action.length() - ACTION_END.length()) {
            throw new IllegalArgumentException("an action must end with its only empty line");
        }
        writingSince = System.nanoTime();
        socket.getOutputStream().write(action.getBytes(StandardCharsets.UTF_8));
        writingSince = null;
    }

    @Override
    public void flush() {
        // Nothing is kept back by write.
    }

    /** Frees whoever is connecting, reading or writing. Never blocks. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("{}: a socket could not be closed", settings.address(), e);
        }
    }

    @Override
    public boolean isConnected() {
        return socket.isConnected();
    }

    @Override
    public InetAddress getLocalAddress() {
        return socket.getLocalAddress();
    }

    @Override
    public int getLocalPort() {
        return socket.getLocalPort();
    }

    @Override
    public InetAddress getRemoteAddress() {
        return socket.getInetAddress();
    }

    @Override
    public int getRemotePort() {
        return socket.getPort();
    }
}
