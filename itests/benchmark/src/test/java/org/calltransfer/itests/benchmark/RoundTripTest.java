package org.calltransfer.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.Test;

public class RoundTripTest {

    private static final Client.Listener IGNORED = headers -> {};

    @Test
    public void everyClientAnswersEachRequest() throws Exception {
        for (Client.Factory factory : AmiBenchmark.clients().values()) {
            try (ReplayServer server = new ReplayServer();
                    Client client = factory.open(server.account(), IGNORED)) {
                assertThat(client.exchange(Request.PING)).isPositive();
                assertThat(client.exchange(Request.REDIRECT)).isPositive();
            }
        }
    }

    @Test
    public void aWrongAnswerIsNotMeasured() throws Exception {
        for (Client.Factory factory : AmiBenchmark.clients().values()) {
            try (ReplayServer server = new ReplayServer();
                    Client client = factory.open(server.account(), IGNORED)) {
                assertThatThrownBy(() -> client.exchange(Request.GETVAR)).hasMessageContaining("Getvar");
            }
        }
    }

    @Test
    public void theFirstRoundIsNotCounted() throws Exception {
        int[] calls = {0};
        RoundTrip roundTrip = new RoundTrip(Map.of("counting", request -> ++calls[0] * 1000), 2, 10);

        Percentiles times = roundTrip.run(Request.PING).get("counting");

        assertThat(calls[0]).isEqualTo(30);
        assertThat(times.micros(1)).isEqualTo(11);
        assertThat(times.micros(100)).isEqualTo(30);
    }
}
