package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.calltransfer.settings.InvalidSettingException;

/**
 * TLS to one server. Only the names of files are kept: they are read anew for each connection, so that a renewed
 * certificate is used without a restart.
 *
 * @param trust a PEM file with the certificates that are trusted; empty for those that the JVM trusts
 * @param keyStore our own key and certificate; empty for none
 * @param verifyHost whether the server's certificate has to be for the host that we connect to
 */
public record AmiTls(Optional<Path> trust, Optional<AmiKeyStore> keyStore, boolean verifyHost) {

    public static final String TRUST = "tlsTrust";
    public static final String KEY_STORE = "tlsKeyStore";
    public static final String KEY_STORE_PASSWORD = ".tlsKeyStorePassword";
    public static final String VERIFY_HOST = "tlsVerifyHost";

    /** Reads the files once, so that what can not be used is refused before anything is connected. */
    public void check() throws InvalidSettingException {
        AmiTrust.read(trust);
        AmiClientKeys.read(keyStore);
    }

    /**
     * Does the handshake on a connected socket, which stays its owner's to close.
     *
     * @param limit how long the whole handshake may take
     */
    AmiTlsSession open(Socket tcp, String host, Duration limit) throws IOException {
        try {
            AmiServerCheck server = new AmiServerCheck(AmiTrust.read(trust), host);
            AmiTlsSession session = new AmiTlsSession(tcp, host, server, AmiClientKeys.read(keyStore), verifyHost);
            session.shakeHands(limit);
            return session;
        } catch (InvalidSettingException changed) {
            throw new IOException(changed.getMessage(), changed);
        }
    }
}
