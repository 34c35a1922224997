package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.calltransfer.settings.InvalidSettingException;

/**
 * Our key, for a server that asks for one. Remembers whether it did: of a server that then ends the handshake, this is all
 * that is the same in every version of TLS.
 */
final class AmiClientKeys extends X509ExtendedKeyManager {

    private final X509ExtendedKeyManager keys;
    private final Optional<AmiKeyStore> origin;
    private volatile boolean asked;
    private volatile boolean given;

    private AmiClientKeys(X509ExtendedKeyManager keys, Optional<AmiKeyStore> origin) {
        this.keys = keys;
        this.origin = origin;
    }

    /** Reads the key store; without one, there is no key to choose. */
    static AmiClientKeys read(Optional<AmiKeyStore> origin) {
        try {
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(
                    origin.isPresent() ? origin.get().read() : noKeys(),
                    origin.map(AmiKeyStore::password).orElse("").toCharArray());
            return new AmiClientKeys((X509ExtendedKeyManager) factory.getKeyManagers()[0], origin);
        } catch (UnrecoverableKeyException e) {
            throw new InvalidSettingException(
                    AmiTls.KEY_STORE_PASSWORD, "opens " + origin.orElseThrow() + ", but not the key in it");
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every Java has this", e);
        }
    }

    private static KeyStore noKeys() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** Returns what a server that ends the handshake complains about; empty if it has not asked for a certificate. */
    Optional<String> complaint() {
        if (!asked) {
            return Optional.empty();
        }
        if (given) {
            return Optional.of("the server refuses our certificate (" + AmiTls.KEY_STORE + ")");
        }
        return Optional.of("the server asks for a certificate (" + AmiTls.KEY_STORE + ")"
                + (origin.isPresent() ? ", and takes none of that issuer or type" : ""));
    }

    @Override
    public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
        String alias = keys.chooseClientAlias(keyTypes, issuers, socket);
        asked = true;
        given |= alias != null;
        return alias;
    }

    @Override
    public String[] getClientAliases(String keyType, Principal[] issuers) {
        return keys.getClientAliases(keyType, issuers);
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return keys.getCertificateChain(alias);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return keys.getPrivateKey(alias);
    }

    @Override
    public String[] getServerAliases(String keyType, Principal[] issuers) {
        return keys.getServerAliases(keyType, issuers);
    }

    @Override
    public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
        return keys.chooseServerAlias(keyType, issuers, socket);
    }
}
