package org.calltransfer.spi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallState;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Party;
import org.calltransfer.api.PartyState;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferKind;
import org.junit.Test;

/** What a provider forgets to say shows where it forgets it, and not in the core or in an application. */
public class IncompleteValuesTest {

    @Test
    public void aCall() {
        Instant now = Instant.now();
        missing("id", () -> new Call(null, "pbx", CallState.TALKING, now, List.of()));
        missing("platform", () -> new Call("call", null, CallState.TALKING, now, List.of()));
        missing("state", () -> new Call("call", "pbx", null, now, List.of()));
        missing("since", () -> new Call("call", "pbx", CallState.TALKING, null, List.of()));
    }

    @Test
    public void aParty() {
        missing("id", () -> new Party(null, "100", "name", PartyState.TALKING));
        missing("address", () -> new Party("id", null, "name", PartyState.TALKING));
        missing("name", () -> new Party("id", "100", null, PartyState.TALKING));
        missing("state", () -> new Party("id", "100", "name", null));
    }

    @Test
    public void anOffer() {
        missing("mechanism", () -> Offer.of(null, TransferKind.BLIND, Capabilities.NONE));
        missing("kind", () -> Offer.of("redirect", null, Capabilities.NONE));
        missing("capabilities", () -> Offer.of("redirect", TransferKind.BLIND, null));
        Offer offer = Offer.of("redirect", TransferKind.BLIND, Capabilities.NONE);
        missing("refused", () -> offer.refuse(null, "why"));
        missing("text", () -> offer.refuse(Reason.NOT_PERMITTED, null));
    }

    @Test
    public void aCheck() {
        missing("refused", () -> new Check(null, "why"));
        missing("text", () -> Check.passed(null));
    }

    private static void missing(String field, ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(NullPointerException.class).hasMessage(field);
    }
}
