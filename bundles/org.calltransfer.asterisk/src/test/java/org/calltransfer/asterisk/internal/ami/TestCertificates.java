package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.rules.TemporaryFolder;

/** Keys and certificates in a temporary folder, made by the JDK's keytool when a test needs them. */
public final class TestCertificates extends TemporaryFolder {

    public static final String PASSWORD = "store-word";

    private static final char[] PASSWORD_CHARS = PASSWORD.toCharArray();

    /** Makes a key with a certificate, self-signed unless the options of keytool say otherwise. */
    public TestCertificates make(String name, String... options) throws Exception {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = new ArrayList<>(List.of(keytool, "-J-XX:TieredStopAtLevel=1", "-genkeypair"));
        command.addAll(List.of("-keyalg", "EC", "-alias", name, "-dname", "CN=" + name));
        command.addAll(List.of("-keystore", file("all").toString(), "-storetype", "PKCS12", "-storepass", PASSWORD));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return this;
    }

    /** A file in the folder, whether it is there or not. */
    public Path file(String name) {
        return getRoot().toPath().resolve(name);
    }

    X509Certificate certificate(String name) throws Exception {
        return (X509Certificate) all().getCertificate(name);
    }

    /** Writes certificates into a PEM file. */
    public Path pem(String... names) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append("-----BEGIN CERTIFICATE-----\n");
            text.append(Base64.getMimeEncoder().encodeToString(certificate(name).getEncoded()));
            text.append("\n-----END CERTIFICATE-----\n");
        }
        return Files.writeString(file(String.join("-", names) + ".pem"), text);
    }

    /** Writes a key store with one key and the certificates that belong to it. */
    public Path keyStore(String name) throws Exception {
        KeyStore one = load(null);
        one.setKeyEntry(name, all().getKey(name, PASSWORD_CHARS), PASSWORD_CHARS, all().getCertificateChain(name));
        return store(one, name + ".p12");
    }

    /** Writes a key store with one certificate. */
    public Path keyStoreWithoutKey(String name) throws Exception {
        KeyStore one = load(null);
        one.setCertificateEntry(name, certificate(name));
        return store(one, name + "-without-key.p12");
    }

    private Path store(KeyStore store, String name) throws Exception {
        try (OutputStream out = Files.newOutputStream(file(name))) {
            store.store(out, PASSWORD_CHARS);
        }
        return file(name);
    }

    private KeyStore all() throws Exception {
        return load(Files.readAllBytes(file("all")));
    }

    static KeyStore load(byte[] content) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(content == null ? null : new ByteArrayInputStream(content), PASSWORD_CHARS);
        return store;
    }
}
