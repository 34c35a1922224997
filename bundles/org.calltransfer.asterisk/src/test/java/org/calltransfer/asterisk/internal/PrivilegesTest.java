package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.Events.of;

import java.util.List;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Platform;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Support;
import org.calltransfer.spi.Offer;
import org.junit.After;
import org.junit.Test;

/** A user to whom something was not granted. */
public class PrivilegesTest {

    private final WatchedCall call = new WatchedCall("PJSIP/bob,30,tT");

    @After
    public void close() {
        call.close();
    }

    @Test
    public void aFullyEntitledUserLacksNothing() {
        mayOnlySend("CoreShowChannels", "Redirect", "Atxfer", "Hangup", "Getvar");
        assertThat(support(Capability.BLIND)).isEqualTo(Support.YES);
        assertThat(support(Capability.CONSULTATION_ONE_STEP)).isEqualTo(Support.YES);
        assertThat(refusals()).containsExactly(Reason.NONE, Reason.NONE);
        assertThat(call.provider.status().text()).doesNotContain("lacks");
    }

    @Test
    public void withoutRedirectThereIsNoBlindTransfer() {
        mayOnlySend("CoreShowChannels", "Atxfer", "Hangup", "Getvar");
        assertThat(support(Capability.BLIND)).isEqualTo(Support.NO);
        assertThat(support(Capability.CONSULTATION_ONE_STEP)).isEqualTo(Support.YES);
        assertThat(refusals()).containsExactly(Reason.NONE, Reason.NOT_PERMITTED);
        assertThat(call.offers("103").get(1).text()).isEqualTo("the user in manager.conf lacks Redirect (write=call)");
        assertThat(call.provider.status())
                .returns(true, Platform::available)
                .extracting(Platform::text)
                .asString()
                .endsWith("connected; the user in manager.conf lacks Redirect (write=call)");
    }

    @Test
    public void aConsultationThatCouldNotBeEndedIsNotBegun() {
        mayOnlySend("CoreShowChannels", "Atxfer", "Redirect", "Getvar");
        assertThat(support(Capability.CONSULTATION_ONE_STEP)).isEqualTo(Support.NO);
        assertThat(support(Capability.COMPLETE_WHILE_RINGING)).isEqualTo(Support.NO);
        assertThat(refusals()).containsExactly(Reason.NOT_PERMITTED, Reason.NONE);
    }

    @Test
    public void whoCanCheckNoDestinationTransfersNothing() {
        mayOnlySend("CoreShowChannels", "Atxfer", "Redirect", "Hangup");
        assertThat(refusals()).containsExactly(Reason.NOT_PERMITTED, Reason.NOT_PERMITTED);
    }

    @Test
    public void withoutTheListThereIsNoPlatform() {
        mayOnlySend("Redirect", "Atxfer", "Hangup", "Getvar");
        assertThat(call.link.sent).doesNotContain("CoreShowChannels[]");
        assertThat(call.provider.status())
                .returns(false, Platform::available)
                .extracting(Platform::text)
                .asString()
                .endsWith("not permitted: CoreShowChannels (write=reporting or system)");
    }

    @Test
    public void whatTheServerDoesNotTellIsUnspecified() {
        assertThat(support(Capability.BLIND)).isEqualTo(Support.UNSPECIFIED);
        assertThat(support(Capability.CONSULTATION_ONE_STEP)).isEqualTo(Support.UNSPECIFIED);
        assertThat(support(Capability.SWAP)).isEqualTo(Support.NO);
        assertThat(refusals()).containsExactly(Reason.NONE, Reason.NONE);
    }

    @Test
    public void privilegesAreThoseOfTheLatestLogin() {
        mayOnlySend("CoreShowChannels");
        mayOnlySend("CoreShowChannels", "Redirect", "Atxfer", "Hangup", "Getvar");
        assertThat(call.calls.access(ServerAccess::missing)).isEmpty();
    }

    @Test
    public void aDialWithoutTheDialPlanBeforeItShowsThatThatIsNotHeard() {
        call.happens(of("DialBegin", "100.7", "PJSIP/x-7", "Privilege", "call,all"));
        assertThat(call.calls.access(ServerAccess::heard)).containsExactly("call");
        assertThat(call.calls.access(ServerAccess::missing)).containsExactly("events of the dial plan (read=dialplan)");
        call.happens(of("Newexten", "100.7", "PJSIP/x-7", "Privilege", "dialplan,all"));
        assertThat(call.calls.access(ServerAccess::heard)).containsExactlyInAnyOrder("call", "dialplan");
        assertThat(call.calls.access(ServerAccess::missing)).isEmpty();
    }

    /** Lets the server say so at a new login. */
    private void mayOnlySend(String... actions) {
        call.link.mayOnlySend(actions);
        call.calls.lost("closed");
        call.link.sent.clear();
        call.calls.up(call.link);
    }

    private Support support(Capability capability) {
        return call.provider.status().capabilities().of(capability);
    }

    private List<Reason> refusals() {
        return call.offers("103").stream().map(Offer::refused).toList();
    }
}
