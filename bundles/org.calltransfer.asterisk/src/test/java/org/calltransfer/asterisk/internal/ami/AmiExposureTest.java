package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.Test;

public class AmiExposureTest {

    private static boolean exposed(String host, Optional<AmiTls> tls) {
        Duration limit = Duration.ofSeconds(1);
        return AmiExposure.isExposed(new AmiSettings(host, 5038, "transfer", "", limit, limit, tls));
    }

    @Test
    public void nobodyListensToLoopback() {
        assertThat(exposed("127.0.0.1", Optional.empty())).isFalse();
        assertThat(exposed("::1", Optional.empty())).isFalse();
        assertThat(exposed("localhost", Optional.empty())).isFalse();
    }

    @Test
    public void othersMayListenToANetwork() {
        assertThat(exposed("192.0.2.1", Optional.empty())).isTrue();
    }

    @Test
    public void nobodyListensToTls() {
        AmiTls tls = new AmiTls(Optional.empty(), Optional.empty(), true);
        assertThat(exposed("192.0.2.1", Optional.of(tls))).isFalse();
    }
}
