package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.asteriskjava.util.SocketConnectionFacade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's socket, in our hands: it can be closed at any time, and checks what is written.
 */
final class AmiSocket implements SocketConnectionFacade {

    private static final Logger LOG = LoggerFactory.getLogger(AmiSocket.class);
    private static final String BANNER = "Asterisk Call Manager/";
    private static final String ACTION_END = "\r\n\r\n";
    /** Room for many times the actions that {@link AmiExchanges} lets go unanswered: writing one does not block. */
    private static final int SEND_BUFFER = 256 * 1024;

    private final AmiSettings settings;
    private final Runnable beforeRead;
    private final Socket socket = new Socket();
    private AmiLineReader lines;
    private volatile OutputStream out;
    private String banner;

    AmiSocket(AmiSettings settings, Runnable beforeRead) {
        this.settings = settings;
        this.beforeRead = beforeRead;
    }

    /** Connects and reads the server's first line. */
    void connect() throws IOException {
        InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
        if (address.isUnresolved()) {
            throw new IOException("no such host");
        }
        socket.setTcpNoDelay(true);
        socket.setSendBufferSize(SEND_BUFFER);
        socket.connect(address, (int) settings.connectLimit().toMillis());
        InputStream in;
        if (settings.tls().isPresent()) {
            AmiTlsSession tls = settings.tls().get().open(socket, settings.host(), settings.connectLimit());
            in = tls.in();
            out = tls.out();
        } else {
            in = socket.getInputStream();
            out = socket.getOutputStream();
        }
        lines = new AmiLineReader(in, beforeRead);
        String late =
                "the server has said nothing for " + settings.responseLimit().toSeconds() + " s";
        AmiDeadline.keep(settings.responseLimit(), socket, late, () -> banner = readLine());
        if (!banner.startsWith(BANNER)) {
            throw new IOException("what answers there is not an Asterisk manager interface");
        }
    }

    /** Returns the server's first line. */
    String banner() {
        return banner;
    }

    @Override
    public String readLine() throws IOException {
        next();
        return lines.line();
    }

    /** Goes to the next line, and returns whether it holds anything. To be called by one thread only. */
    boolean next() throws IOException {
        return lines.next();
    }

    /** Adds the line to the headers, if it is one. */
    void addTo(AmiHeaders headers) {
        lines.addTo(headers);
    }

    /** Goes to the end of the message whose first lines have been read. */
    void skipMessage() throws IOException {
        boolean more = next();
        while (more) {
            more = next();
        }
    }

    /** Writes one action. Behind {@link AmiFields} this is a second check that no value holds another action. */
    @Override
    public void write(String action) throws IOException {
        if (action.indexOf(ACTION_END) != action.length() - ACTION_END.length()) {
            throw new IllegalArgumentException("an action must end with its only empty line");
        }
        out.write(action.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() {
        // Nothing is kept back by write.
    }

    /** Frees whoever is connecting, reading or writing. Never blocks, since it says nothing to the server. */
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
