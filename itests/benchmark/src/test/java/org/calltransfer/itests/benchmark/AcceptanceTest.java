package org.calltransfer.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class AcceptanceTest {

    @Test
    public void speedHasToReachTheLimit() {
        assertThat(new Acceptance("Speed", 3.0, 3.0, true).reached()).isTrue();
        assertThat(new Acceptance("Speed", 2.9, 3.0, true))
                .hasToString("Speed: 2.900, wanted at least 3.00: not reached");
    }

    @Test
    public void timeMustNotExceedTheLimit() {
        assertThat(new Acceptance("Time", 1.2, 1.15, false).reached()).isFalse();
        assertThat(new Acceptance("Time", 1.1, 1.15, false)).hasToString("Time: 1.100, wanted at most 1.15: reached");
    }
}
