package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallState;
import org.calltransfer.api.Party;
import org.calltransfer.api.Reason;
import org.junit.Test;

/** Who gives the call away and who is moved; what is refused is told by {@link RefusedRequestTest}. */
public class SubjectTest {

    private static final Party OUTSIDE = TestCalls.party("p1", "");
    private static final Party INSIDE = TestCalls.party("p2", "100");

    @Test
    public void theTransferorIsNamedByIdOrByAddress() {
        for (String name : List.of("p2", "100")) {
            Subject subject = Subject.of(call(OUTSIDE, INSIDE), name);
            assertThat(subject.transferor()).isEqualTo(INSIDE);
            assertThat(subject.caller()).isEqualTo(OUTSIDE);
        }
    }

    @Test
    public void thePartyWhoCalledMayGiveTheCallAwayAsWell() {
        Subject subject = Subject.of(call(OUTSIDE, INSIDE), "p1");
        assertThat(subject.transferor()).isEqualTo(OUTSIDE);
        assertThat(subject.caller()).isEqualTo(INSIDE);
    }

    @Test
    public void anIdIsMeantBeforeAnAddress() {
        Party sameAsId = TestCalls.party("p1", "p2");
        assertThat(Subject.of(call(sameAsId, INSIDE), "p2").transferor()).isEqualTo(INSIDE);
    }

    @Test
    public void whereBothHaveTheAddressTheIdDecides() {
        Party second = TestCalls.party("p3", "100");
        RefusedRequestTest.assertRefused(() -> Subject.of(call(INSIDE, second), "100"), Reason.AMBIGUOUS_PARTY);
        assertThat(Subject.of(call(INSIDE, second), "p3").transferor()).isEqualTo(second);
    }

    @Test
    public void aCallWithOnePartyIsNotTransferred() {
        RefusedRequestTest.assertRefused(() -> Subject.of(call(INSIDE), "p2"), Reason.NOT_SUPPORTED);
    }

    private static Call call(Party... parties) {
        return TestCalls.call(TestCalls.CALL, CallState.TALKING, parties);
    }
}
