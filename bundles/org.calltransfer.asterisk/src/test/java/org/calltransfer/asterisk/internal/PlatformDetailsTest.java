package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.Events.of;

import org.junit.After;
import org.junit.Test;

public class PlatformDetailsTest {

    private final WatchedCall call = new WatchedCall("PJSIP/bob,30,tT");

    @After
    public void close() {
        call.close();
    }

    @Test
    public void tellsStateVersionAndCounters() {
        assertThat(call.provider.details())
                .containsEntry("state", "up")
                .doesNotContainKey("version")
                .containsEntry("ami", "11.0.0")
                .containsEntry("roundTripMillis", "0.34")
                .containsEntry("eventsDropped", "0")
                .containsEntry("resyncs", "0")
                .containsEntry("channels", "2");
    }

    @Test
    public void tellsWhatIsHeardAndWhatIsMissing() {
        call.happens(of("DialBegin", "100.7", "PJSIP/x-7", "Privilege", "call,all"));
        assertThat(call.provider.details())
                .containsEntry("hears", "call")
                .containsEntry("missing", "events of the dial plan (read=dialplan)");
    }

    @Test
    public void countsHowOftenTheChannelsWereListedAnew() {
        call.calls.overflowed();
        assertThat(call.provider.details()).containsEntry("resyncs", "1");
    }
}
