package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.Events.of;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.calltransfer.asterisk.internal.ami.AmiHeaders;
import org.calltransfer.asterisk.internal.ami.AmiResponse;
import org.junit.Test;

public class LiveCallsTest {

    private final FakeLink link = new FakeLink();
    private final LiveCalls calls = new LiveCalls("pbx", Clock.systemUTC());
    private final CompletableFuture<AmiResponse> list = new CompletableFuture<>();

    @Test
    public void whatHappensWhileTheListComesIsAppliedToIt() {
        link.answers.put("CoreShowChannels", list);
        calls.up(link);
        calls.event(of("Newchannel", "100.2", "PJSIP/bob-2"));
        calls.event(of("Hangup", "100.1", "PJSIP/alice-1"));
        assertThat(calls.isCurrent()).isFalse();
        list.complete(new AmiResponse(
                true, "", AmiHeaders.of(Map.of()), List.of(of("CoreShowChannel", "100.1", "PJSIP/alice-1"))));
        assertThat(calls.isCurrent()).isTrue();
        assertThat(channels()).containsExactly("PJSIP/bob-2");
    }

    @Test
    public void afterALossNothingIsBelievedUntilTheListIsNew() {
        calls.up(link);
        calls.event(of("Newchannel", "100.1", "PJSIP/alice-1"));
        calls.lost("closed");
        assertThat(calls.isCurrent()).isFalse();
        link.answers.put("CoreShowChannels", list);
        calls.up(link);
        list.complete(new AmiResponse(true, "", AmiHeaders.of(Map.of()), List.of()));
        assertThat(channels()).as("the server may have been restarted").isEmpty();
    }

    @Test
    public void droppedEventsAreMadeUpForByANewList() {
        calls.up(link);
        link.sent.clear();
        calls.overflowed();
        assertThat(link.sent).containsExactly("CoreShowChannels[]");
    }

    @Test
    public void aServerThatRefusesTheListSaysSo() {
        link.answers.put("CoreShowChannels", FakeLink.error("Permission denied"));
        calls.up(link);
        assertThat(calls.isCurrent()).isFalse();
        assertThat(calls.problem()).isEqualTo("the channels could not be listed: Permission denied");
    }

    private List<String> channels() {
        return calls.read(table -> table.all().stream().map(Channel::name).toList());
    }
}
