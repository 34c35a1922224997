package org.calltransfer.asterisk.internal.ami;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import org.calltransfer.settings.InvalidSettingException;

/**
 * Who we are to a server that asks for it.
 *
 * @param file a PKCS#12 file with our key and its chain of certificates
 * @param password of the file and of the key in it
 */
public record AmiKeyStore(Path file, String password) {

    KeyStore read() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try {
            store.load(new ByteArrayInputStream(AmiTlsFile.read(AmiTls.KEY_STORE, file)), password.toCharArray());
        } catch (IOException e) {
            // So the contract of load() tells a wrong password from a wrong file.
            throw e.getCause() instanceof UnrecoverableKeyException
                    ? new InvalidSettingException(AmiTls.KEY_STORE_PASSWORD, "does not open " + file)
                    : new InvalidSettingException(AmiTls.KEY_STORE, file + " is not a PKCS#12 file");
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return store;
            }
        }
        throw new InvalidSettingException(AmiTls.KEY_STORE, file + " holds no private key");
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return file.toString();
    }
}
