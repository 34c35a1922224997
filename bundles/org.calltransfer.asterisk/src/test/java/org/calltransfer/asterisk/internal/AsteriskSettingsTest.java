package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.Test;

public class AsteriskSettingsTest {

    private final Map<String, Object> values = new HashMap<>(Map.of(
            "platform", "pbx1",
            "host", "pbx.example",
            "port", "5039",
            "username", "calltransfer",
            ".password", "secret",
            "context", "internal",
            "connectSeconds", 3,
            "responseSeconds", "4",
            "tls", "false",
            "tlsVerifyHost", true));

    @Test
    public void readsTextAndNumbers() {
        AsteriskSettings settings = AsteriskSettings.read(values);
        assertThat(settings.platform()).isEqualTo("pbx1");
        assertThat(settings.context()).isEqualTo("internal");
        assertThat(settings.ami().address()).isEqualTo("pbx.example:5039");
        assertThat(settings.ami().responseLimit()).hasSeconds(4);
    }

    @Test
    public void neverShowsThePassword() {
        assertThat(AsteriskSettings.read(values).toString()).doesNotContain("secret");
    }

    @Test
    public void namesTheKeyAndTheRule() {
        assertRefused("platform", "PBX 1", "platform: 1 to 40 lower-case letters, digits or hyphens are required");
        assertRefused("port", "0", "port: a whole number from 1 to 65535 is required");
        assertRefused("username", "", "username: a value is required");
        assertRefused(".password", null, ".password: a value is required");
        assertRefused("context", "a b", "context: 1 to 80 letters, digits or . _ - are required");
        assertRefused("responseSeconds", "soon", "responseSeconds: a whole number from 1 to 60 is required");
    }

    private void assertRefused(String key, Object value, String message) {
        Map<String, Object> wrong = new HashMap<>(values);
        wrong.put(key, value);
        assertThatThrownBy(() -> AsteriskSettings.read(wrong)).hasMessage(message);
    }
}
