package org.calltransfer.asterisk.internal.ami;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * TLS over one connected socket. It is never closed: that would write to a peer that may not read. Closing the socket
 * below ends it at once.
 */
final class AmiTlsSession {

    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    private final Socket tcp;
    private final AmiClientKeys keys;
    private final SSLSocket tls;
    private volatile boolean heard;

    AmiTlsSession(Socket tcp, String host, AmiServerCheck server, AmiClientKeys keys, boolean verifyHost)
            throws IOException {
        this.tcp = tcp;
        this.keys = keys;
        tls = (SSLSocket) context(server, keys).getSocketFactory().createSocket(tcp, host, tcp.getPort(), true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setProtocols(PROTOCOLS);
        if (verifyHost) {
            // The algorithm's name for the rules about names in certificates; there is none of AMI's own.
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        tls.setSSLParameters(parameters);
    }

    private static SSLContext context(AmiServerCheck server, AmiClientKeys keys) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {keys}, new TrustManager[] {server}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has this", e);
        }
    }

    void shakeHands(Duration limit) throws IOException {
        String late = "the TLS handshake did not end within " + limit.toSeconds() + " s";
        AmiDeadline.keep(limit, tcp, late, () -> {
            try {
                tls.startHandshake();
            } catch (IOException e) {
                throw explained(e);
            }
        });
    }

    /** With TLS 1.3 a server says what it thinks of our certificate only when something is read. */
    InputStream in() throws IOException {
        return new FilterInputStream(tls.getInputStream()) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                try {
                    int count = super.read(bytes, offset, length);
                    heard = true;
                    return count;
                } catch (SSLException | SocketException e) {
                    throw explained(e);
                }
            }
        };
    }

    OutputStream out() throws IOException {
        return tls.getOutputStream();
    }

    private IOException explained(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return new IOException(cause.getMessage(), e);
            }
        }
        // A server that ends the handshake may do so before we have written all of it: its alert is then not read.
        if (!heard && keys.complaint().isPresent()) {
            return new IOException(keys.complaint().get() + ": " + e.getMessage(), e);
        }
        return e instanceof SSLException ? new IOException(text(e), e) : e;
    }

    private static String text(IOException e) {
        if (e.getCause() instanceof EOFException) {
            return "the server closed the connection during the TLS handshake";
        }
        String message = String.valueOf(e.getMessage());
        // Nothing but the JDK's text tells this.
        boolean otherProtocol = message.contains("nrecognized SSL message");
        return otherProtocol ? "what answers there does not speak TLS" : "TLS failed: " + message;
    }
}
