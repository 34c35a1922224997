package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.Test;

public class DialRightsTest {

    @Test
    public void theCalledPartyNeedsSmallTInTheCallersDial() {
        assertThat(DialRights.mayTransfer(called(), dialling("Dial", "PJSIP/bob,30,t")))
                .contains(true);
        assertThat(DialRights.mayTransfer(called(), dialling("Dial", "PJSIP/bob,30,T")))
                .contains(false);
        assertThat(DialRights.mayTransfer(called(), dialling("Dial", "PJSIP/bob")))
                .contains(false);
    }

    @Test
    public void theCallingPartyNeedsCapitalTInItsOwnDial() {
        assertThat(DialRights.mayTransfer(dialling("Dial", "PJSIP/bob,30,T"), called()))
                .contains(true);
        assertThat(DialRights.mayTransfer(dialling("Dial", "PJSIP/bob,30,t"), called()))
                .contains(false);
    }

    @Test
    public void anOptionsArgumentIsNoOption() {
        assertThat(DialRights.mayTransfer(called(), dialling("Dial", "PJSIP/bob,30,U(tone,t)m(default)")))
                .contains(false);
        assertThat(DialRights.mayTransfer(called(), dialling("Dial", "PJSIP/bob,30,U(a(b),x)t")))
                .contains(true);
    }

    @Test
    public void aQueueHasItsOptionsSecond() {
        assertThat(DialRights.mayTransfer(called(), dialling("Queue", "sales,t,,,60")))
                .contains(true);
        assertThat(DialRights.mayTransfer(called(), dialling("Queue", "sales,,,,60")))
                .contains(false);
    }

    @Test
    public void otherApplicationsTellNothing() {
        assertThat(DialRights.mayTransfer(called(), dialling("ConfBridge", "1,t,t")))
                .isEmpty();
        assertThat(DialRights.mayTransfer(called(), dialling("", ""))).isEmpty();
    }

    private static Channel called() {
        return dialling("AppDial", "(Outgoing Line)");
    }

    private static Channel dialling(String application, String data) {
        Channel channel = new Channel("1.1", Instant.EPOCH);
        channel.executes(application, data);
        return channel;
    }
}
