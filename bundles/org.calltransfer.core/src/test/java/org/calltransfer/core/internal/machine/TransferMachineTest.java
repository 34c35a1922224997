package org.calltransfer.core.internal.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.calltransfer.api.Outcome;
import org.junit.Test;

public class TransferMachineTest {

    /** Every phase with every stimulus is written out in the file: what is not meant to happen is as deliberate as what is. */
    @Test
    public void theMachineIsTheWrittenTable() throws IOException {
        StringBuilder table = new StringBuilder();
        for (Phase phase : Phase.values()) {
            table.append(phase).append('\n');
            for (Stimulus stimulus : Stimulus.values()) {
                String cell = TransferMachine.step(phase, stimulus)
                        .map(TransferMachineTest::written)
                        .orElse("-");
                table.append(String.format("  %-24s %s%n", stimulus, cell));
            }
        }
        assertThat(table.toString()).isEqualToNormalizingNewlines(writtenTable());
    }

    @Test
    public void onlySeenTogetherIsCompleted() {
        for (Phase phase : Phase.values()) {
            for (Stimulus stimulus : EnumSet.complementOf(EnumSet.of(Stimulus.CONNECTED_TO_TARGET))) {
                TransferMachine.step(phase, stimulus)
                        .ifPresent(step -> assertThat(step.outcome()).isNotEqualTo(Outcome.COMPLETED));
            }
        }
    }

    @Test
    public void everyPhaseEndsInTime() {
        for (Phase phase : EnumSet.complementOf(EnumSet.of(Phase.ENDED))) {
            assertThat(TransferMachine.step(phase, Stimulus.TIMED_OUT))
                    .as("%s", phase)
                    .isPresent();
            assertThat(TransferMachine.step(phase, Stimulus.PROVIDER_GONE))
                    .as("%s", phase)
                    .hasValueSatisfying(step -> assertThat(step.next()).isEqualTo(Phase.ENDED));
        }
    }

    @Test
    public void whatHasEndedStaysEnded() {
        for (Stimulus stimulus : Stimulus.values()) {
            assertThat(TransferMachine.step(Phase.ENDED, stimulus)).isEmpty();
        }
    }

    private static String written(Step step) {
        return step.next()
                + (step.outcome() == null ? "" : " " + step.outcome())
                + (step.reason() == null ? "" : " because " + step.reason())
                + (step.action() == null ? "" : ", do " + step.action());
    }

    private static String writtenTable() throws IOException {
        try (InputStream file = TransferMachineTest.class.getResourceAsStream("transfer-machine.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
