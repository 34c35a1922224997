package org.calltransfer.health.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Platform;
import org.calltransfer.api.PlatformStatus;
import org.junit.Test;

public class PlatformsHealthCheckTest {

    private final PlatformsHealthCheck check = new PlatformsHealthCheck();

    @Test
    public void allIsWellWhileAllPlatformsAreAvailable() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("version", "22.5.0");
        details.put("reconnects", "2");
        Result result = check(platform("pbx1", true, "connected", details), platform("pbx2", true, "up", Map.of()));

        assertThat(result.getStatus()).isEqualTo(Result.Status.OK);
        assertThat(result)
                .extracting(ResultLog.Entry::getStatus, ResultLog.Entry::getMessage)
                .containsExactly(
                        tuple(Result.Status.OK, "pbx1 is available: connected, version=22.5.0, reconnects=2"),
                        tuple(Result.Status.OK, "pbx2 is available: up"));
    }

    @Test
    public void onePlatformThatIsNotAvailableIsCritical() {
        Result result = check(
                platform("pbx1", true, "connected", Map.of()),
                platform("pbx2", false, "the link is lost", Map.of("reconnects", "9")));

        assertThat(result.getStatus()).isEqualTo(Result.Status.CRITICAL);
        assertThat(result)
                .extracting(ResultLog.Entry::getStatus, ResultLog.Entry::getMessage)
                .containsExactly(
                        tuple(Result.Status.OK, "pbx1 is available: connected"),
                        tuple(Result.Status.CRITICAL, "pbx2 is NOT available: the link is lost, reconnects=9"));
    }

    @Test
    public void noPlatformIsAWarning() {
        assertThat(check().getStatus()).isEqualTo(Result.Status.WARN);
    }

    @Test
    public void noCoreIsCritical() {
        assertThat(check.execute().getStatus()).isEqualTo(Result.Status.CRITICAL);
    }

    @Test
    public void textsKeepToTheirLine() {
        assertThat(check(platform("pbx1", true, "Asterisk {}\n\u001b[2J", Map.of())))
                .extracting(ResultLog.Entry::getMessage)
                .containsExactly("pbx1 is available: Asterisk {}  [2J");
    }

    private Result check(PlatformStatus... platforms) {
        check.directory = () -> List.of(platforms);
        return check.execute();
    }

    private static PlatformStatus platform(String name, boolean available, String text, Map<String, String> details) {
        return new PlatformStatus(new Platform(name, available, Instant.EPOCH, text, Capabilities.NONE), details);
    }
}
