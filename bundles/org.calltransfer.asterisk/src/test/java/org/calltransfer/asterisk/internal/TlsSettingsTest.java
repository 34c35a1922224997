package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.calltransfer.asterisk.internal.ami.AmiTls;
import org.calltransfer.asterisk.internal.ami.TestCertificates;
import org.calltransfer.settings.InvalidSettingException;
import org.calltransfer.settings.Settings;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

public class TlsSettingsTest {

    @ClassRule
    public static final TestCertificates CERTIFICATES = new TestCertificates();

    private static Path pem;
    private static Path keyStore;

    private final Map<String, Object> values = new HashMap<>(Map.of("tls", "true", "tlsVerifyHost", "true"));

    @BeforeClass
    public static void makeFiles() throws Exception {
        CERTIFICATES.make("server");
        pem = CERTIFICATES.pem("server");
        keyStore = CERTIFICATES.keyStore("server");
    }

    private Optional<AmiTls> read() {
        return TlsSettings.read(new Settings(values));
    }

    private void assertRefused(String message) {
        assertThatThrownBy(this::read)
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(message)
                .hasMessageNotContaining(TestCertificates.PASSWORD);
    }

    @Test
    public void isOffUnlessSaid() {
        values.put("tls", false);
        assertThat(read()).isEmpty();
    }

    @Test
    public void trustsWhatTheJvmTrustsUnlessSaid() {
        AmiTls tls = read().orElseThrow();
        assertThat(tls.trust()).isEmpty();
        assertThat(tls.keyStore()).isEmpty();
        assertThat(tls.verifyHost()).isTrue();
    }

    @Test
    public void readsAllKeys() {
        values.put("tlsTrust", pem);
        values.put("tlsKeyStore", keyStore);
        values.put(".tlsKeyStorePassword", TestCertificates.PASSWORD);
        values.put("tlsVerifyHost", "false");
        AmiTls tls = read().orElseThrow();
        assertThat(tls.trust()).contains(pem);
        assertThat(tls.keyStore().orElseThrow().file()).isEqualTo(keyStore);
        assertThat(tls.keyStore().orElseThrow().password()).isEqualTo(TestCertificates.PASSWORD);
        assertThat(tls.verifyHost()).isFalse();
        assertThat(tls.toString()).contains(pem.toString()).doesNotContain(TestCertificates.PASSWORD);
    }

    @Test
    public void refusesKeysThatNeedTls() {
        values.put("tls", "false");
        for (String key : List.of("tlsTrust", "tlsKeyStore", ".tlsKeyStorePassword")) {
            values.put(key, "x");
            assertRefused(key + ": is of use only with tls = true");
            values.remove(key);
        }
        values.put("tlsVerifyHost", "false");
        assertRefused("tlsVerifyHost: is of use only with tls = true");
    }

    @Test
    public void refusesOtherWordsThanTrueAndFalse() {
        values.put("tlsVerifyHost", "off");
        assertRefused("tlsVerifyHost: one of true, false is required");
        values.put("tls", "yes");
        values.put("tlsVerifyHost", "true");
        assertRefused("tls: one of true, false is required");
    }

    @Test
    public void refusesAFileThatIsNotThere() {
        Path folder = pem.getParent();
        values.put("tlsTrust", folder.resolve("nowhere"));
        assertRefused("tlsTrust: " + folder.resolve("nowhere") + " is not there");
        values.put("tlsTrust", folder);
        assertThatThrownBy(this::read).hasMessageStartingWith("tlsTrust: " + folder + " can not be read: ");
        values.put("tlsTrust", "a\u0000b");
        assertRefused("tlsTrust: the path of a file is required");
    }

    @Test
    public void refusesAFileWithoutCertificates() throws Exception {
        Path file = CERTIFICATES.file("text");
        values.put("tlsTrust", file);
        for (String text :
                List.of("", "no certificate\n", "-----BEGIN PRIVATE KEY-----\nbm8ga2V5\n-----END PRIVATE KEY-----\n")) {
            Files.writeString(file, text);
            assertRefused("tlsTrust: " + file + " is not a PEM file with certificates");
        }
    }

    @Test
    public void refusesAKeyStoreThatCanNotBeUsed() throws Exception {
        values.put("tlsKeyStore", keyStore);
        assertRefused(".tlsKeyStorePassword: a value is required");
        values.put(".tlsKeyStorePassword", "wrong");
        assertRefused(".tlsKeyStorePassword: does not open " + keyStore);
        values.put(".tlsKeyStorePassword", TestCertificates.PASSWORD);
        values.put("tlsKeyStore", pem);
        assertRefused("tlsKeyStore: " + pem + " is not a PKCS#12 file");
        Path noKey = CERTIFICATES.keyStoreWithoutKey("server");
        values.put("tlsKeyStore", noKey);
        assertRefused("tlsKeyStore: " + noKey + " holds no private key");
    }

    @Test
    public void refusesAPasswordForNothing() {
        values.put(".tlsKeyStorePassword", TestCertificates.PASSWORD);
        assertRefused(".tlsKeyStorePassword: is of use only with tlsKeyStore");
    }

    @Test
    public void refusesAPasswordThatWasNotFilled() {
        values.put("tlsKeyStore", keyStore);
        values.put(".tlsKeyStorePassword", "$[secret:pbx1-key]");
        assertRefused(".tlsKeyStorePassword: the placeholder $[secret:pbx1-key] was not filled by the container");
    }
}
