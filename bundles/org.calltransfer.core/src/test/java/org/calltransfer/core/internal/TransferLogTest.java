package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.calltransfer.api.Evidence;
import org.calltransfer.api.TimelineEntry;
import org.calltransfer.api.TransferState;
import org.junit.Test;

/** A switch that repeats itself for ever neither fills the memory nor hides how it ended. */
public class TransferLogTest {

    private final TransferLog log = new TransferLog(Clock.systemUTC());

    @Test
    public void theTimeLineIsBoundedAndHasItsEnd() {
        for (int i = 0; i < 1000; i++) {
            log.step(TransferState.RINGING, "target rings");
        }
        log.step(TransferState.ENDED, "over");
        assertThat(log.timeline()).hasSize(501);
        assertThat(log.timeline().get(500)).extracting(TimelineEntry::text).isEqualTo("over");
    }

    @Test
    public void theEvidenceIsBoundedAndHasWhatTheOutcomeRestsOn() {
        for (int i = 0; i < 1000; i++) {
            log.saw("noise");
        }
        log.saw("caller and target in one bridge");
        assertThat(log.evidence()).hasSize(500);
        assertThat(log.evidence().get(499)).extracting(Evidence::text).isEqualTo("caller and target in one bridge");
    }
}
