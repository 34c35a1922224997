package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Rule;
import org.junit.Test;

/** The library logs whole events: what it does not know, and with each error. */
public class AmiLogTest {

    private static final String NUMBER = "5550123";

    @Rule
    public final LinkRule rig = new LinkRule();

    @Rule
    public final CapturedLog log = new CapturedLog();

    @Test
    public void whatAServerSaysIsNotLogged() throws Exception {
        rig.connect(new ShortTiming());
        rig.server().say("Event: SomethingNew\nCallerIDNum: " + NUMBER);
        rig.server().say("Event: NewCallerid\nNewHeader: " + NUMBER + "\nPriority: x" + NUMBER);
        rig.server().say("Event: BridgeEnter\nUniqueid: 1.9999999" + NUMBER);
        rig.server().say("Event: PeerEntry\nResponse: " + NUMBER);
        rig.server().say("Response: Success\nActionID: " + NUMBER + "\nActionID: 1");
        rig.server().say("Response: Follows\n" + NUMBER);
        rig.server().say(NUMBER);
        rig.assertUnharmed();
        rig.server().drop();
        rig.awaitUp(2);
        rig.link().close();
        assertThat(log.lines()).isNotEmpty().noneMatch(line -> line.contains(NUMBER));
        assertThat(log.lines()).noneMatch(line -> line.contains(FakeAmi.PASSWORD));
        assertThat(log.lines()).hasSizeLessThan(10);
    }
}
