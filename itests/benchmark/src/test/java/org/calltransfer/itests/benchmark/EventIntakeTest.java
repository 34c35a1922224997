package org.calltransfer.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.calltransfer.asterisk.internal.ami.AmiEvents;
import org.junit.Test;

public class EventIntakeTest {

    /** More than fit into the window, so that the server has to wait for the client. */
    private static final int EVENTS = 12_000;

    @Test
    public void everyClientIsToldEachWantedEvent() throws Exception {
        EventIntake intake = new EventIntake(allWantedNamesAndOneMore(), EVENTS);

        Map<String, List<EventIntake.Result>> results = intake.run(AmiBenchmark.clients(), 1);

        assertThat(results).containsOnlyKeys(AmiBenchmark.clients().keySet());
        assertThat(results.values())
                .allSatisfy(rounds -> assertThat(rounds).singleElement().satisfies(round -> {
                    assertThat(round.events()).isEqualTo(intake.events());
                    assertThat(round.eventsPerSecond()).isPositive();
                    assertThat(round.bytesPerEvent()).isPositive();
                }));
        assertThat(charactersRead(results, AmiBenchmark.CALLTRANSFER))
                .isPositive()
                .isEqualTo(charactersRead(results, AmiBenchmark.RAW));
    }

    private static long charactersRead(Map<String, List<EventIntake.Result>> results, String client) {
        return results.get(client).get(0).charactersRead();
    }

    private static Recording allWantedNamesAndOneMore() {
        return Recording.of(AmiEvents.NAMES.stream()
                .filter(name -> !name.equals("FullyBooted"))
                .map(name -> "Event: VarSet\r\nVariable: X\r\n\r\nEvent: " + name
                        + "\r\nChannel: PJSIP/alice-00000001\r\nUniqueid: 1.1\r\nBridgeUniqueid: b\r\n\r\n")
                .collect(Collectors.joining()));
    }
}
