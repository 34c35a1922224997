package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.calltransfer.api.Evidence;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TimelineEntry;
import org.calltransfer.api.TransferState;
import org.calltransfer.spi.FactKind;
import org.junit.Rule;
import org.junit.Test;

/** Facts that come twice, in another order, too early or too late. */
public class UnorderedFactsTest {

    @Rule
    public final Core core = new Core();

    @Test
    public void aRepeatedFactChangesNothing() throws Exception {
        TransferDriver driver = core.start(TestCalls.oneStep())
                .isTold("dial 200")
                .sees(FactKind.HELD, FactKind.HELD, FactKind.RINGING, FactKind.RINGING)
                .is(TransferState.RINGING)
                .sees(FactKind.CONSULTING, FactKind.CONSULTING, FactKind.RINGING)
                .is(TransferState.CONSULTING);
        driver.sees(FactKind.TRANSFEROR_GONE, FactKind.TRANSFEROR_GONE, FactKind.CONNECTED_TO_TARGET)
                .ends(Outcome.COMPLETED, Reason.NONE);
        driver.isTold("dial 200", "close");
    }

    @Test
    public void theConnectionMayBeSeenBeforeTheTransferorHasLeft() throws Exception {
        core.start(TestCalls.blind())
                .isTold("blind 200")
                .sees(FactKind.CONNECTED_TO_TARGET, FactKind.TRANSFEROR_GONE)
                .ends(Outcome.COMPLETED, Reason.NONE);
    }

    @Test
    public void anAnswerMayBeSeenWithoutRinging() {
        core.start(TestCalls.oneStep())
                .isTold("dial 200")
                .sees(FactKind.CONSULTING, FactKind.DIALING)
                .is(TransferState.CONSULTING);
    }

    @Test
    public void whatIsSeenAfterTheEndIsNotTaken() throws Exception {
        TransferDriver driver =
                core.start(TestCalls.blind()).isTold("blind 200").sees(FactKind.CONNECTED_TO_TARGET);
        driver.ends(Outcome.COMPLETED, Reason.NONE);
        List<Evidence> evidence = driver.transfer.evidence();
        List<TimelineEntry> timeline = driver.transfer.timeline();
        driver.sees(FactKind.CALLER_LOST, FactKind.TARGET_GONE, FactKind.NOTE);
        driver.ends(Outcome.COMPLETED, Reason.NONE);
        assertThat(driver.transfer.evidence()).isEqualTo(evidence);
        assertThat(driver.transfer.timeline()).isEqualTo(timeline);
    }

    @Test
    public void aNoteIsOnlyWrittenDown() {
        TransferDriver driver =
                core.start(TestCalls.oneStep()).isTold("dial 200").sees(FactKind.RINGING, FactKind.NOTE);
        driver.is(TransferState.RINGING);
        assertThat(driver.transfer.timeline())
                .extracting(TimelineEntry::text)
                .containsExactly(
                        "consultative by atxfer on pbx", "destination checked: 200 exists", "target rings", "saw NOTE");
        assertThat(driver.transfer.evidence()).extracting(Evidence::text).containsExactly("saw RINGING", "saw NOTE");
    }
}
