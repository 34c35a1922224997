package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.util.Map;

/** What a {@link FakeAmi} does when it has received an action. */
@FunctionalInterface
interface FakeAmiReaction {

    /** Called on the connection's thread; its next action is read afterwards. Names of headers have no case. */
    void react(FakeAmiConnection connection, Map<String, String> action) throws IOException, InterruptedException;
}
