package org.calltransfer.asterisk.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.calltransfer.asterisk.internal.ami.AmiKeyStore;
import org.calltransfer.asterisk.internal.ami.AmiTls;
import org.calltransfer.settings.InvalidSettingException;
import org.calltransfer.settings.Settings;

/** The keys that are about TLS. */
final class TlsSettings {

    private static final String TLS = "tls";

    private TlsSettings() {}

    /** Reads and checks the keys and the files that they name; empty if TLS is off. */
    static Optional<AmiTls> read(Settings settings) {
        boolean verifyHost = settings.flag(AmiTls.VERIFY_HOST);
        if (!settings.flag(TLS)) {
            requireNothing(settings, verifyHost);
            return Optional.empty();
        }
        AmiTls tls = new AmiTls(file(settings, AmiTls.TRUST), keyStore(settings), verifyHost);
        tls.check();
        return Optional.of(tls);
    }

    /** Who gives one of the keys relies on TLS: nothing may go in the clear then because a line is missing. */
    private static void requireNothing(Settings settings, boolean verifyHost) {
        for (String key : List.of(AmiTls.TRUST, AmiTls.KEY_STORE, AmiTls.KEY_STORE_PASSWORD)) {
            if (settings.optional(key).isPresent()) {
                throw needed(key, TLS + " = true");
            }
        }
        if (!verifyHost) {
            throw needed(AmiTls.VERIFY_HOST, TLS + " = true");
        }
    }

    private static Optional<AmiKeyStore> keyStore(Settings settings) {
        Optional<Path> file = file(settings, AmiTls.KEY_STORE);
        if (file.isEmpty() && settings.optional(AmiTls.KEY_STORE_PASSWORD).isPresent()) {
            throw needed(AmiTls.KEY_STORE_PASSWORD, AmiTls.KEY_STORE);
        }
        return file.map(path -> new AmiKeyStore(path, settings.text(AmiTls.KEY_STORE_PASSWORD)));
    }

    private static Optional<Path> file(Settings settings, String key) {
        try {
            return settings.optional(key).map(Path::of);
        } catch (InvalidPathException e) {
            throw new InvalidSettingException(key, "the path of a file is required");
        }
    }

    private static InvalidSettingException needed(String key, String other) {
        return new InvalidSettingException(key, "is of use only with " + other);
    }
}
