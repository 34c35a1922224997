package org.calltransfer.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.calltransfer.api.Party;
import org.calltransfer.api.PartyState;
import org.junit.Test;

public class WordsTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00.250Z");

    @Test
    public void takesOutWhatWouldSteerTheTerminalOrBreakATable() {
        assertThat(Words.clean("a\u001b[31mb\tc\r\nd\u202ee")).isEqualTo("a [31mb c  d e");
        assertThat(Words.clean("Zoë 😀")).isEqualTo("Zoë 😀");
    }

    @Test
    public void givesSecondsWithThreeDecimals() {
        assertThat(Words.seconds(START, START)).isEqualTo("0.000");
        assertThat(Words.seconds(START, START.plusMillis(61_007))).isEqualTo("61.007");
    }

    @Test
    public void givesTheTwoGreatestUnitsOfAnAge() {
        assertThat(age("PT0.9S")).isEqualTo("0s");
        assertThat(age("PT59S")).isEqualTo("59s");
        assertThat(age("PT1M5S")).isEqualTo("1m 5s");
        assertThat(age("PT3H59M59S")).isEqualTo("3h 59m");
        assertThat(age("P2DT5H")).isEqualTo("2d 5h");
    }

    @Test
    public void givesTimesToTheSecond() {
        assertThat(Words.time(START)).isEqualTo("2026-03-01T10:00:00Z");
    }

    @Test
    public void leavesOutWhatIsNotKnownOfAParty() {
        assertThat(Words.party(new Party("p1", "100", "Carol", PartyState.TALKING)))
                .isEqualTo("100 Carol [p1] TALKING");
        assertThat(Words.party(new Party("p2", "", "", PartyState.WAITING))).isEqualTo("[p2] WAITING");
    }

    private static String age(String duration) {
        return Words.age(START, START.plus(Duration.parse(duration)));
    }
}
