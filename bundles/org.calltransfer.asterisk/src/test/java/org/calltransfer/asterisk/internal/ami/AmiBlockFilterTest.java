package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class AmiBlockFilterTest {

    private final AmiBlockFilter filter = new AmiBlockFilter();

    private List<String> pass(String... lines) {
        List<String> passed = new ArrayList<>();
        for (String line : lines) {
            passed.addAll(filter.take(line));
        }
        passed.addAll(filter.take(""));
        return passed;
    }

    @Test
    public void passesAnEventAsOneMap() {
        assertThat(pass("Event: Hold", "Channel: PJSIP/a-1", "MusicClass: a=b: c"))
                .containsExactly(
                        "Event: Relayed", "Name: Hold", "Header: Channel=PJSIP/a-1", "Header: MusicClass=a=b: c", "");
    }

    @Test
    public void takesForAnEventWhatHasAnEventHeader() {
        assertThat(pass("Response: Failure", "Event: Hangup"))
                .containsExactly("Event: Relayed", "Name: Hangup", "Header: Response=Failure", "");
    }

    @Test
    public void dropsWhatNobodyWants() {
        assertThat(pass("Event: VarSet", "Value: 1")).isEmpty();
        assertThat(pass("Event: Disconnect")).isEmpty();
        assertThat(pass("Channel: PJSIP/a-1")).isEmpty();
        assertThat(pass()).isEmpty();
    }

    @Test
    public void passesTheFirstOfRepeatedHeaders() {
        assertThat(pass("Response: Success", "ActionID: 1", "RESPONSE: Error", "actionid: 2"))
                .containsExactly("ActionID: 1", "Response: Success", "");
    }

    @Test
    public void dropsLinesThatAreNoHeaders() {
        assertThat(pass("Response: Success", "no colon", ": no name", "a=b: c", "Asterisk Call Manager/1: x"))
                .containsExactly("Response: Success", "");
    }
}
