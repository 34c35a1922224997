package org.calltransfer.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class RecordingTest {

    private static final String STREAM = """
            Asterisk Call Manager/11.0.0
            Response: Success
            Message: Authentication accepted

            Event: FullyBooted
            Status: Fully Booted

            Event: VarSet
            Value: 1

            Event: Hangup
            Channel: PJSIP/alice-00000001

            Event: VarSet
            Value: 2

            """.replace("\n", "\r\n");

    @Test
    public void holdsEventsAsTheyWereUpToTheLastWantedOne() {
        Recording recording = Recording.of(STREAM);

        assertThat(recording.events())
                .extracting(Recording.Event::onTheWire)
                .containsExactly(
                        "Event: VarSet\r\nValue: 1\r\n\r\n", "Event: Hangup\r\nChannel: PJSIP/alice-00000001\r\n\r\n");
        assertThat(recording.wanted()).isEqualTo(1);
        assertThat(recording.mix()).contains("VarSet 50 %", "Hangup* 50 %");
    }
}
