package org.calltransfer.itests.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A server's private key and its certificate, which it has signed itself: made by the JDK's keytool, as PEM. */
public final class ServerKey {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String NAME = "server";
    private static final String PASSWORD = "calltransfer";

    private final String certificate;
    private final String privateKey;

    /**
     * Makes a key.
     *
     * @param folder where the key is made
     * @param host the name that the certificate is for
     */
    public ServerKey(Path folder, String host) {
        Path file = folder.resolve(NAME + ".p12");
        make(file, host);
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, PASSWORD.toCharArray());
            Key key = store.getKey(NAME, PASSWORD.toCharArray());
            certificate = pem("CERTIFICATE", store.getCertificate(NAME).getEncoded());
            privateKey = pem("PRIVATE KEY", key.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void make(Path file, String host) {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(keytool, "-genkeypair", "-keyalg", "EC", "-alias", NAME));
        command.addAll(List.of("-dname", "CN=Asterisk", "-ext", "san=dns:" + host));
        command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        HostCommand.Result result = HostCommand.run(LIMIT, command);
        if (!result.succeeded()) {
            throw new IllegalStateException(result.output());
        }
    }

    private static String pem(String type, byte[] content) {
        return "-----BEGIN " + type + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + type
                + "-----\n";
    }

    public String certificate() {
        return certificate;
    }

    String privateKey() {
        return privateKey;
    }
}
