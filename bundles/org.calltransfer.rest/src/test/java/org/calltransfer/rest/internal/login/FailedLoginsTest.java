package org.calltransfer.rest.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class FailedLoginsTest {

    private final List<String> log = new ArrayList<>();
    private long now;
    private final FailedLogins failedLogins = new FailedLogins(() -> now, log::add);

    @Test
    public void aFailureIsLogged() {
        failedLogins.report("192.0.2.7", "unknown token");

        assertThat(log).containsExactly("Failed REST login from 192.0.2.7: unknown token");
    }

    @Test
    public void tooManyAreCountedAndToldLater() {
        for (int i = 0; i < FailedLogins.LINES_A_MINUTE + 5; i++) {
            failedLogins.report("192.0.2.7", "unknown token");
        }
        assertThat(log).hasSize(FailedLogins.LINES_A_MINUTE);

        now = Duration.ofMinutes(1).toNanos();
        failedLogins.report("192.0.2.8", "unknown token");

        assertThat(log.subList(FailedLogins.LINES_A_MINUTE, log.size()))
                .containsExactly(
                        "5 more failed REST logins were not logged", "Failed REST login from 192.0.2.8: unknown token");
    }
}
