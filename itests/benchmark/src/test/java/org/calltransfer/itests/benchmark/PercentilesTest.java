package org.calltransfer.itests.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.Test;

public class PercentilesTest {

    @Test
    public void aPercentileIsOneOfTheTimes() {
        Percentiles percentiles = new Percentiles(
                LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1000).toArray());

        assertThat(percentiles.micros(50)).isEqualTo(100);
        assertThat(percentiles.micros(90)).isEqualTo(180);
        assertThat(percentiles.micros(99)).isEqualTo(198);
    }

    @Test
    public void aSingleTimeIsEveryPercentile() {
        Percentiles percentiles = new Percentiles(new long[] {7000});

        assertThat(percentiles.micros(1)).isEqualTo(7);
        assertThat(percentiles.micros(99)).isEqualTo(7);
    }
}
