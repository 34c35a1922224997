package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.calltransfer.api.CallState;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;

/** What the live calls tell is refused at once, and nothing is started. */
public class RefusedRequestTest {

    @Rule
    public final Core core = new Core();

    @After
    public void nothingWasStarted() {
        assertThat(core.provider.begun()).isZero();
        assertThat(core.service.transfers()).isEmpty();
    }

    static void assertRefused(ThrowingCallable request, Reason reason) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        TransferRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    public void anUnknownCall() {
        refused(
                TransferRequest.blind("call-2", "100", TestCalls.TARGET),
                Reason.UNKNOWN_CALL,
                "no live call has the id call-2");
    }

    @Test
    public void anUnknownParty() {
        refused(
                TransferRequest.blind(TestCalls.CALL, "101", TestCalls.TARGET),
                Reason.UNKNOWN_PARTY,
                "call call-1 has no party with the id or address 101");
    }

    @Test
    public void aPartyWhoIsNotTheOnlyOne() {
        core.provider.calls = List.of(TestCalls.call(
                TestCalls.CALL, CallState.TALKING, TestCalls.party("a", "100"), TestCalls.party("b", "100")));
        refused(TestCalls.blind(), Reason.AMBIGUOUS_PARTY, "call call-1 has several parties with the address 100");
    }

    @Test
    public void aCallThatNobodyHasAnswered() {
        core.provider.calls = List.of(
                TestCalls.call(TestCalls.CALL, CallState.RINGING, TestCalls.CALLER_PARTY, TestCalls.TRANSFEROR_PARTY));
        refused(TestCalls.blind(), Reason.INVALID_STATE, "call call-1 is RINGING, not TALKING");
    }

    @Test
    public void aConference() {
        core.provider.calls = List.of(TestCalls.call(
                TestCalls.CALL,
                CallState.TALKING,
                TestCalls.CALLER_PARTY,
                TestCalls.TRANSFEROR_PARTY,
                TestCalls.party("p3", "101")));
        refused(
                TestCalls.blind(),
                Reason.NOT_SUPPORTED,
                "call call-1 has 3 parties; only a call of two can be transferred");
    }

    @Test
    public void aPlatformThatIsNotAvailable() {
        core.provider.available = false;
        refused(TestCalls.blind(), Reason.NO_PROVIDER, "none of the tenant's platforms is available");
    }

    @Test
    public void aPlatformWithoutAProvider() {
        core.providers.unbind(core.reference);
        refused(TestCalls.blind(), Reason.NO_PROVIDER, "none of the tenant's platforms is available");
    }

    @Test
    public void aPlatformThatOffersNothing() {
        core.provider.offers = List.of();
        refused(TestCalls.blind(), Reason.NOT_SUPPORTED, "the platform offers no way to transfer this call");
    }

    @Test
    public void aWayThatCanNotBeUsed() {
        core.provider.offers = List.of(
                FakeProvider.BLIND.refuse(Reason.NOT_PERMITTED, "the transferor has no right to it"),
                FakeProvider.CONSULTATIVE);
        refused(TestCalls.blind(), Reason.NOT_PERMITTED, "blind by redirect on pbx: the transferor has no right to it");
    }

    private void refused(TransferRequest request, Reason reason, String text) {
        assertRefused(() -> core.service.transfer(request), reason);
        assertThatThrownBy(() -> core.service.transfer(request)).hasMessage(text);
    }
}
