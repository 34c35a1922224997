package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.calltransfer.asterisk.internal.ami.AmiLinkState.Status;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A link against a server on loopback that behaves, and misbehaves, as told. */
public class AmiSupervisorTest {

    private static final AmiTiming TIMING = new AmiTiming(
            Duration.ofMillis(100),
            Duration.ofMillis(1500),
            Duration.ofMillis(500),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(2),
            100);

    private final RecordingListener listener = new RecordingListener();
    private FakeAmi server;
    private AmiLink link;

    @Before
    public void startServer() throws IOException {
        server = new FakeAmi();
    }

    @After
    public void close() throws IOException {
        if (link != null) {
            link.close();
        }
        server.close();
        await().untilAsserted(() -> assertThat(threads()).isEmpty());
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("calltransfer-ami"))
                .toList();
    }

    private void open(RecordingListener told) {
        link = AmiSupervisor.open(server.settings(FakeAmi.PASSWORD), TIMING, told);
        await().until(() -> told.told.contains("up"));
    }

    private AmiResponse answer(AmiAction action) throws Exception {
        return link.send(action).get(5, TimeUnit.SECONDS);
    }

    private static void assertFails(CompletableFuture<?> future, Class<? extends Exception> reason) {
        assertThatThrownBy(() -> future.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(reason);
    }

    @Test
    public void logsInAndPassesEventsOn() {
        open(listener);
        assertThat(link.state().status()).isEqualTo(Status.UP);
        assertThat(link.state().banner()).isEqualTo(FakeAmi.BANNER);
        assertThat(link.state().text()).isEqualTo("logged in as " + FakeAmi.USER);
        assertThat(link.state().toString()).doesNotContain(FakeAmi.PASSWORD);
        server.say("Event: NewCallerid\nChannel: PJSIP/a-1\nCallerIDNum: none\nCallerIDName: <unknown>\nExten:");
        await().until(() -> listener.events.size() == 1);
        AmiEvent event = listener.events.get(0);
        assertThat(event.name()).isEqualTo("NewCallerid");
        assertThat(event.get("CHANNEL")).isEqualTo("PJSIP/a-1");
        assertThat(event.get("CallerIDNum")).isEqualTo("none");
        assertThat(event.get("CallerIDName")).isEmpty();
        assertThat(event.get("Exten")).isEmpty();
        assertThat(event.get("Context")).isEmpty();
    }

    @Test
    public void sendsAnActionAndHandsOutTheAnswer() throws Exception {
        server.answer("Redirect", action -> "Response: Error\nMessage: Channel does not exist: PJSIP/a-1");
        open(listener);
        AmiResponse response = answer(AmiActions.redirect("PJSIP/a-1", "default", "300"));
        assertThat(response.success()).isFalse();
        assertThat(response.message()).isEqualTo("Channel does not exist: PJSIP/a-1");
        assertThat(server.actions("Redirect").get(0))
                .containsEntry("Channel", "PJSIP/a-1")
                .containsEntry("Context", "default")
                .containsEntry("Exten", "300")
                .containsEntry("Priority", "1");
    }

    @Test
    public void collectsTheItemsOfAList() throws Exception {
        server.answer(
                "CoreShowChannels",
                action -> "Response: Success\nEventList: start\nMessage: Channels will follow\n\n"
                        + "Event: CoreShowChannel\nActionID: " + action.get("actionid") + "\nChannel: PJSIP/a-1\n\n"
                        + "Event: CoreShowChannel\nActionID: " + action.get("actionid") + "\nChannel: PJSIP/b-1\n\n"
                        + "Event: CoreShowChannelsComplete\nActionID: " + action.get("actionid")
                        + "\nEventList: Complete\nListItems: 2");
        open(listener);
        AmiResponse response = answer(AmiActions.coreShowChannels());
        assertThat(response.success()).isTrue();
        assertThat(response.events())
                .extracting(event -> event.get("Channel"))
                .containsExactly("PJSIP/a-1", "PJSIP/b-1");
        assertThat(listener.events).isEmpty();
    }

    @Test
    public void tellsAllOnOneThreadOfItsOwn() throws Exception {
        open(listener);
        List<Thread> answered = new ArrayList<>();
        answer(AmiActions.ping());
        link.send(AmiActions.ping())
                .thenRun(() -> answered.add(Thread.currentThread()))
                .get(5, TimeUnit.SECONDS);
        server.say("Event: Hold\nChannel: PJSIP/a-1");
        await().until(() -> listener.events.size() == 1);
        assertThat(listener.threads).containsOnly(listener.threads.get(0));
        assertThat(listener.threads.get(0).getName()).endsWith("delivery");
    }

    @Test
    public void saysThatCredentialsAreRefusedAndDoesNotInsist() {
        link = AmiSupervisor.open(server.settings("wrong"), TIMING, listener);
        await().until(() -> link.state().status() == Status.REFUSED);
        assertThat(link.state().text())
                .contains(FakeAmi.USER, "Authentication failed")
                .doesNotContain("wrong");
        await().during(Duration.ofMillis(500)).until(() -> server.connections() == 1);
        assertFails(link.send(AmiActions.ping()), AmiNotSentException.class);
        assertThat(listener.told).isEmpty();
    }

    @Test
    public void comesBackAfterALoss() throws Exception {
        server.answer("CoreSettings", action -> null);
        open(listener);
        CompletableFuture<AmiResponse> unanswered = link.send(AmiActions.coreSettings());
        await().until(() -> server.actions("CoreSettings").size() == 1);
        server.drop();
        assertFails(unanswered, AmiLinkLostException.class);
        await().until(() -> listener.told.size() == 3);
        assertThat(listener.told).containsExactly("up", "lost: the server closed the connection", "up");
        assertThat(answer(AmiActions.ping()).success()).isTrue();
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    public void keepsTryingWhileNobodyListens() throws Exception {
        server.close();
        link = AmiSupervisor.open(server.settings(FakeAmi.PASSWORD), TIMING, listener);
        await().until(() -> link.state().status() == Status.DOWN);
        assertThat(link.state().text()).contains("refused");
    }

    @Test
    public void givesUpAServerThatHangs() {
        open(listener);
        server.hang();
        assertFails(link.send(AmiActions.coreSettings()), AmiTimeoutException.class);
        await().until(() -> listener.told.contains("lost: the server has answered nothing for 1 s"));
    }

    @Test
    public void closesWhileTheServerHangs() {
        open(listener);
        server.hang();
        CompletableFuture<AmiResponse> unanswered = link.send(AmiActions.coreSettings());
        long begin = System.nanoTime();
        link.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        assertFails(unanswered, AmiException.class);
        assertThat(link.state().status()).isEqualTo(Status.CLOSED);
        assertThat(listener.told).containsExactly("up");
    }

    @Test
    public void survivesWhatAServerMaySay() {
        open(listener);
        server.say("Event: Disconnect\nX: y");
        server.say("Event: BridgeEnter\nUniqueid: 1.99999999999\nPriority: x\nPriority: y\nno colon\n: no name\n=: z");
        server.say("Event: BridgeCreate");
        server.say("Event: Newexten\nAppData: " + "x".repeat(1_000_000) + "\nChannel: PJSIP/a-1");
        server.say("Event: Hangup\nEvent: PeerEntry\nResponse: Failure\nResponse: again\nChannel: PJSIP/a-1");
        server.say("Response: Success\nResponse: Error\nActionID: 1\nActionID: 2");
        server.say("Response: Follows\n--END COMMAND--\n" + FakeAmi.BANNER);
        server.say("\n\n\u0000\n:");
        server.say("Event: Hold");
        await().until(() -> listener.events.size() == 5);
        assertThat(listener.events)
                .extracting(AmiEvent::name)
                .containsExactly("BridgeEnter", "BridgeCreate", "Newexten", "Hangup", "Hold");
        assertThat(listener.events.get(0).get("Priority")).isEqualTo("x");
        assertThat(listener.events.get(2).get("Channel")).isEqualTo("PJSIP/a-1");
        assertThat(listener.told).containsExactly("up");
    }

    @Test
    public void answersWhileItIsFlooded() throws Exception {
        open(listener);
        for (int i = 0; i < 1_000; i++) {
            server.say("Event: Newstate\nUniqueid: " + i);
        }
        assertThat(answer(AmiActions.ping()).success()).isTrue();
        assertThat(link.state().status()).isEqualTo(Status.UP);
    }

    @Test
    public void survivesAnErrorOfItsListener() throws Exception {
        RecordingListener broken = new RecordingListener(event -> {
            throw new NoClassDefFoundError("thrown by a test");
        });
        open(broken);
        server.say("Event: Hold");
        server.say("Event: Unhold");
        await().until(() -> broken.events.size() == 2);
        assertThat(answer(AmiActions.ping()).success()).isTrue();
    }

    @Test
    public void refusesActionsBeyondItsLimit() {
        server.answer("CoreSettings", action -> null);
        open(listener);
        List<CompletableFuture<AmiResponse>> sent = new ArrayList<>();
        for (int i = 0; i <= 256; i++) {
            sent.add(link.send(AmiActions.coreSettings()));
        }
        assertFails(sent.get(256), AmiNotSentException.class);
        assertFails(sent.get(0), AmiTimeoutException.class);
    }

    @Test
    public void closesFromItsOwnCallback() {
        RecordingListener closing = new RecordingListener(event -> link.close());
        open(closing);
        server.say("Event: Shutdown");
        await().until(() -> link.state().status() == Status.CLOSED);
        assertFails(link.send(AmiActions.ping()), AmiNotSentException.class);
    }
}
