package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.ami.LinkRule.assertFails;
import static org.calltransfer.asterisk.internal.ami.LinkRule.soon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Answers that are late, wrong or odd: they end their own action at most, and never the link. */
public class AmiAnswersTest {

    private static final Duration LIMIT = Duration.ofMillis(300);

    @Rule
    public final LinkRule rig = new LinkRule();

    @Before
    public void connect() {
        rig.server().on("CoreSettings", (connection, action) -> {});
        rig.server().on("CoreShowChannels", (connection, action) -> {});
        rig.connect(rig.server().settings(FakeAmi.PASSWORD, LIMIT), new ShortTiming(), rig.listener);
    }

    /** Sends an action that the server leaves unanswered. Returns its answer, once the server has received it. */
    private CompletableFuture<AmiResponse> send(AmiAction action) {
        int before = rig.server().actions(action.name()).size();
        CompletableFuture<AmiResponse> answer = rig.link().send(action);
        soon().until(() -> rig.server().actions(action.name()).size() == before + 1);
        return answer;
    }

    private Map<String, String> received(AmiAction action) {
        List<Map<String, String>> all = rig.server().actions(action.name());
        return all.get(all.size() - 1);
    }

    private String idOf(AmiAction action) {
        return "\nActionID: " + received(action).get("actionid");
    }

    private String item(String headers) {
        return "Event: CoreShowChannel" + idOf(AmiActions.coreShowChannels()) + "\n" + headers;
    }

    private String listEnd(String eventList) {
        return "Event: CoreShowChannelsComplete" + idOf(AmiActions.coreShowChannels()) + "\nEventList: " + eventList;
    }

    @Test
    public void anAnswerThatComesTooLateIsForNobody() throws Exception {
        CompletableFuture<AmiResponse> first = send(AmiActions.coreSettings());
        assertFails(first, AmiTimeoutException.class);
        String late = idOf(AmiActions.coreSettings());
        CompletableFuture<AmiResponse> second = send(AmiActions.coreSettings());
        rig.server().say("Response: Success\nMessage: late" + late);
        rig.server().say("Response: Success\nMessage: in time" + idOf(AmiActions.coreSettings()));
        assertThat(second.get().message()).isEqualTo("in time");
        assertFails(first, AmiTimeoutException.class);
        rig.assertUnharmed();
    }

    @Test
    public void timedOutActionsMakeRoomForOthers() throws Exception {
        for (int round = 0; round < 2; round++) {
            List<CompletableFuture<AmiResponse>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(rig.link().send(AmiActions.coreSettings()));
            }
            answers.forEach(answer -> assertFails(answer, AmiTimeoutException.class));
        }
        rig.assertUnharmed();
    }

    @Test
    public void anAnswerWithoutAnIdIsForNobody() throws Exception {
        CompletableFuture<AmiResponse> answer = send(AmiActions.coreSettings());
        rig.server().say("Response: Success\nMessage: whose?");
        rig.server().say("Response: Error\nMessage: Missing action in request");
        rig.server().say("Response: Success\nActionID:\nMessage: whose?");
        rig.server().say("Response: Success\nActionID: 4711\nMessage: whose?");
        rig.server().say("Response: Success\nActionID: #\nMessage: whose?");
        rig.server().say("Response: Success" + idOf(AmiActions.coreSettings()) + "0\nMessage: whose?");
        assertFails(answer, AmiTimeoutException.class);
        rig.assertUnharmed();
    }

    @Test
    public void ofRepeatedHeadersTheFirstOneCounts() throws Exception {
        CompletableFuture<AmiResponse> answer = send(AmiActions.coreSettings());
        rig.server()
                .say("Response: Success\nResponse: Error" + idOf(AmiActions.coreSettings())
                        + "\nActionID: 9\nA: 1\nA: 2");
        assertThat(answer.get().success()).isTrue();
        assertThat(answer.get().get("A")).isEqualTo("1");
        rig.assertUnharmed();
    }

    /** As Asterisk answers Getvar when the value holds line ends: they are not marked in any way. */
    @Test
    public void aValueWithLineEndsIsCutOff() throws Exception {
        CompletableFuture<AmiResponse> answer = send(AmiActions.coreSettings());
        rig.server()
                .say("Response: Success" + idOf(AmiActions.coreSettings())
                        + "\nValue: a\nResponse: Error\nActionID: 1\n\nEvent: Disconnect");
        assertThat(answer.get().success()).isTrue();
        assertThat(answer.get().get("Value")).isEqualTo("a");
        rig.assertUnharmed();
    }

    @Test
    public void anAnswerWithoutAWordIsNoSuccess() throws Exception {
        CompletableFuture<AmiResponse> answer = send(AmiActions.coreSettings());
        rig.server().say("Response:" + idOf(AmiActions.coreSettings()));
        assertThat(answer.get().success()).isFalse();
        rig.assertUnharmed();
    }

    @Test
    public void itemsWithoutAListAreForNobody() throws Exception {
        CompletableFuture<AmiResponse> answer = send(AmiActions.coreShowChannels());
        rig.server().say("Event: CoreShowChannel\nChannel: PJSIP/a-1");
        rig.server().say("Event: CoreShowChannelsComplete\nEventList: Complete");
        rig.server().say(item("Channel: PJSIP/b-1"));
        rig.server().say(listEnd("Complete"));
        rig.server().say("Response: Success\nEventList: start" + idOf(AmiActions.coreShowChannels()));
        rig.server().say(item("Channel: PJSIP/c-1"));
        rig.server().say(listEnd("Complete"));
        assertThat(answer.get().events()).extracting(it -> it.get("Channel")).containsExactly("PJSIP/c-1");
        rig.server().say(item("Channel: PJSIP/d-1"));
        assertThat(rig.listener.events).isEmpty();
        rig.assertUnharmed();
    }

    @Test
    public void aListThatBreaksOffIsNoSuccess() throws Exception {
        CompletableFuture<AmiResponse> cancelled = send(AmiActions.coreShowChannels());
        rig.server().say("Response: Success\nEventList: start" + idOf(AmiActions.coreShowChannels()));
        rig.server().say(listEnd("cancelled"));
        assertThat(cancelled.get().success()).isFalse();
        CompletableFuture<AmiResponse> endless = send(AmiActions.coreShowChannels());
        rig.server().say("Response: Success\nEventList: start" + idOf(AmiActions.coreShowChannels()));
        assertFails(endless, AmiTimeoutException.class);
        rig.assertUnharmed();
    }

    @Test
    public void answersInAnyOrderFindTheirActions() throws Exception {
        CompletableFuture<AmiResponse> first = send(AmiActions.coreSettings());
        String firstId = idOf(AmiActions.coreSettings());
        CompletableFuture<AmiResponse> second = send(AmiActions.coreSettings());
        rig.server().say("Response: Success\nMessage: second" + idOf(AmiActions.coreSettings()));
        rig.server().say("Response: Success\nMessage: first" + firstId);
        assertThat(second.get().message()).isEqualTo("second");
        assertThat(first.get().message()).isEqualTo("first");
    }
}
