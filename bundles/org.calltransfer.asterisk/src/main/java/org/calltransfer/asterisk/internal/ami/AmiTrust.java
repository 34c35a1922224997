package org.calltransfer.asterisk.internal.ami;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.calltransfer.settings.InvalidSettingException;

/** Whose certificates are trusted. */
final class AmiTrust {

    private AmiTrust() {}

    /** Reads a PEM file, or the trust store of the JVM if none is given. */
    static X509ExtendedTrustManager read(Optional<Path> pem) {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(pem.isPresent() ? store(pem.get()) : null);
            return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
        } catch (KeyStoreException e) {
            throw new InvalidSettingException(AmiTls.TRUST, "what the JVM trusts can not be read: " + e.getMessage());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every Java has this", e);
        }
    }

    private static KeyStore store(Path pem) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (Certificate certificate : certificates(pem)) {
            store.setCertificateEntry(Integer.toString(store.size()), certificate);
        }
        return store;
    }

    private static Collection<? extends Certificate> certificates(Path pem) throws CertificateException {
        byte[] content = AmiTlsFile.read(AmiTls.TRUST, pem);
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        try {
            Collection<? extends Certificate> certificates =
                    factory.generateCertificates(new ByteArrayInputStream(content));
            if (!certificates.isEmpty()) {
                return certificates;
            }
        } catch (CertificateException e) {
            // Answered below, like an empty file.
        }
        throw new InvalidSettingException(AmiTls.TRUST, pem + " is not a PEM file with certificates");
    }
}
