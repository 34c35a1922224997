package org.calltransfer.itests.benchmark;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.calltransfer.itests.support.AmiChecker;
import org.calltransfer.itests.support.AsteriskRig;
import org.calltransfer.itests.support.BridgedCall;

/** What the phones do while the recording is made: in turn a plain call, a blind transfer and a consultative one. */
final class RecordedCalls {

    private static final int TIMES = 4;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final AsteriskRig rig;
    private final AmiChecker checker;

    RecordedCalls(AsteriskRig rig) {
        this.rig = rig;
        this.checker = rig.checker();
    }

    void make() {
        rig.call("erin", "202");
        for (int i = 0; i < TIMES; i++) {
            rig.call("alice", "102");
            end();
            blind();
            consultative();
        }
        rig.phone("erin").hangUp();
        checker.waitFor("all calls have ended", LIMIT, () -> checker.channels().isEmpty());
    }

    private void blind() {
        BridgedCall call = rig.call("alice", "102");
        transferToCarol("Redirect", call.callerChannel());
        awaitConnected("alice", "carol");
        end();
    }

    private void consultative() {
        BridgedCall call = rig.call("alice", "102");
        transferToCarol("Atxfer", call.calledChannel());
        awaitConnected("bob", "carol");
        rig.phone("bob").hangUp();
        awaitConnected("alice", "carol");
        end();
    }

    private void transferToCarol(String action, String channel) {
        Map<String, String> answer = checker.action(Map.of(
                "Action",
                action,
                "Channel",
                channel,
                "Context",
                AsteriskRig.INTERNAL,
                "Exten",
                "103",
                "Priority",
                "1"));
        if (!"Success".equals(answer.get("Response"))) {
            throw new IllegalStateException(action + ": " + answer.get("Message"));
        }
    }

    private void awaitConnected(String phone, String other) {
        checker.waitFor(
                phone + " is connected with " + other,
                LIMIT,
                () -> checker.bridgedWith(phone).equals(Set.of(other)));
    }

    private void end() {
        rig.phone("alice").hangUp();
        checker.waitFor(
                "alice's call has ended",
                LIMIT,
                () -> checker.channelsOf("alice").isEmpty());
    }
}
