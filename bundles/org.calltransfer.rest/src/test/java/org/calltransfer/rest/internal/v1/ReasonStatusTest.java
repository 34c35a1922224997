package org.calltransfer.rest.internal.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.calltransfer.api.Reason;
import org.calltransfer.rest.internal.http.Problem;
import org.junit.Test;

public class ReasonStatusTest {

    private static final Map<Reason, Integer> EXPECTED = new EnumMap<>(Map.ofEntries(
            Map.entry(Reason.NOT_PERMITTED, 403),
            Map.entry(Reason.UNKNOWN_CALL, 404),
            Map.entry(Reason.UNKNOWN_PARTY, 404),
            Map.entry(Reason.INVALID_STATE, 409),
            Map.entry(Reason.IN_PROGRESS, 409),
            Map.entry(Reason.CALLER_GONE, 409),
            Map.entry(Reason.TRANSFEROR_GONE, 409),
            Map.entry(Reason.TARGET_GONE, 409),
            Map.entry(Reason.LIMIT_REACHED, 429),
            Map.entry(Reason.PROVIDER_FAILED, 502),
            Map.entry(Reason.NO_PROVIDER, 503),
            Map.entry(Reason.PROVIDER_GONE, 503),
            Map.entry(Reason.UNREACHABLE, 503),
            Map.entry(Reason.TIMED_OUT, 504)));

    @Test
    public void everyReasonHasItsStatus() {
        for (Reason reason : Reason.values()) {
            assertThat(ReasonStatus.of(reason)).as(reason.name()).isEqualTo(EXPECTED.getOrDefault(reason, 422));
        }
    }

    @Test
    public void everyStatusHasATitle() {
        for (Reason reason : Reason.values()) {
            assertThat(Problem.of(ReasonStatus.of(reason), reason, "").title())
                    .as(reason.name())
                    .isNotNull();
        }
    }
}
