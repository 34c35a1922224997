package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import org.junit.Test;

public class AmiSettingsTest {

    private static AmiSettings settings(String host, int port, String username) {
        return new AmiSettings(
                host, port, username, "secret-word", Duration.ofSeconds(5), Duration.ofSeconds(5), Optional.empty());
    }

    @Test
    public void keepsThePasswordToItself() {
        assertThat(settings("pbx", 5038, "transfer")).hasToString("transfer@pbx:5038");
    }

    @Test
    public void refusesWhatCouldNotWork() {
        assertThatThrownBy(() -> settings(" ", 5038, "transfer")).hasMessageStartingWith("host must ");
        assertThatThrownBy(() -> settings("pbx", 0, "transfer")).hasMessageStartingWith("port must ");
        assertThatThrownBy(() -> settings("pbx", 5038, "a\r\nSecret: b")).hasMessageStartingWith("username must ");
    }
}
