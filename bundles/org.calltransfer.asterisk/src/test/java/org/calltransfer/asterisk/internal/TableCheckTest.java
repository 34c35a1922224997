package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.Events.of;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.calltransfer.asterisk.internal.ami.AmiEvent;
import org.junit.Before;
import org.junit.Test;

/** The look at the server's list soon after a login, and now and then. */
public class TableCheckTest {

    private static final String LIST = "CoreShowChannels[]";

    private final SetClock clock = new SetClock();
    private final FakeLink link = new FakeLink();
    private final LiveCalls calls = new LiveCalls("pbx", clock);

    @Before
    public void logIn() {
        serverHas("alice");
        calls.up(link);
        link.sent.clear();
    }

    @Test
    public void aListComesTenSecondsAfterTheLoginAndThenEveryFiveMinutes() {
        hearCalls();
        checkAfter(9);
        assertThat(link.sent).isEmpty();
        checkAfter(1);
        checkAfter(10);
        checkAfter(289);
        assertThat(link.sent).containsExactly(LIST);
        checkAfter(1);
        assertThat(link.sent).containsExactly(LIST, LIST);
        assertThat(calls.corrections()).isZero();
    }

    @Test
    public void withoutAnyEventOfACallListsComeMoreOften() {
        checkAfter(10);
        checkAfter(10);
        checkAfter(10);
        assertThat(link.sent).containsExactly(LIST, LIST, LIST);
        assertThat(calls.isCurrent()).as("nothing has turned out to be wrong").isTrue();
    }

    @Test
    public void aChannelThatNoEventToldOfIsTakenFromTheList() {
        hearCalls();
        serverHas("alice", "bob");
        checkAfter(10);
        assertThat(channels()).as("its event may be under way").containsExactly("PJSIP/alice");
        checkAfter(10);
        assertThat(calls.corrections()).isEqualTo(1);
        assertThat(channels()).containsExactlyInAnyOrder("PJSIP/alice", "PJSIP/bob");
        assertThat(calls.isCurrent()).isTrue();
    }

    @Test
    public void aChannelWhoseEndNoEventToldOfGoesWithTheList() {
        hearCalls();
        serverHas();
        checkAfter(10);
        checkAfter(10);
        assertThat(calls.corrections()).isEqualTo(1);
        assertThat(channels()).isEmpty();
    }

    @Test
    public void eventsThatComeALittleLaterThanTheListAreNotMissing() {
        hearCalls();
        serverHas("alice", "bob", "carol");
        checkAfter(10);
        calls.event(event("Newchannel", "bob"));
        calls.event(event("Hangup", "carol"));
        checkAfter(10);
        assertThat(calls.corrections()).isZero();
    }

    @Test
    public void whoHearsOfNoCallIsNotAvailable() {
        serverHas("alice", "bob");
        checkAfter(10);
        checkAfter(10);
        assertThat(calls.corrections()).isEqualTo(1);
        assertThat(calls.isCurrent()).isFalse();
        assertThat(calls.problem()).endsWith("read=call is missing");
        assertThat(calls.access(ServerAccess::missing)).containsExactly("events of calls (read=call)");
    }

    @Test
    public void whoHearsOfACallAfterAllIsAvailable() {
        whoHearsOfNoCallIsNotAvailable();
        hearCalls();
        assertThat(calls.isCurrent()).isTrue();
        assertThat(channels()).containsExactlyInAnyOrder("PJSIP/alice", "PJSIP/bob");
        assertThat(calls.access(ServerAccess::missing)).isEmpty();
    }

    @Test
    public void theNextLoginIsJudgedAnew() {
        whoHearsOfNoCallIsNotAvailable();
        calls.lost("closed");
        calls.up(link);
        assertThat(calls.isCurrent()).isTrue();
    }

    private void serverHas(String... phones) {
        link.answers.put(
                "CoreShowChannels",
                FakeLink.accepted(
                        Map.of(),
                        Arrays.stream(phones)
                                .map(phone -> event("CoreShowChannel", phone))
                                .toArray(AmiEvent[]::new)));
    }

    private static AmiEvent event(String name, String phone) {
        return of(name, "id-of-" + phone, "PJSIP/" + phone, "Privilege", "call,all");
    }

    private void hearCalls() {
        calls.event(event("Hold", "alice"));
    }

    private void checkAfter(int seconds) {
        clock.now = clock.now.plusSeconds(seconds);
        calls.check();
    }

    private List<String> channels() {
        return calls.read(table -> table.all().stream().map(Channel::name).toList());
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
