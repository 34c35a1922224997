package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.ami.LinkRule.soon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What a server may say for ever without a link growing. Runs with a heap of 256 MB. */
public class AmiMemoryIT {

    /** More than the garbage of a test that the collector misses, and less than what any of these would leave. */
    private static final int GROWTH_MEGABYTES = 3;

    private static final int ROOM = 1_000;

    @Rule
    public final LinkRule rig = new LinkRule();

    private final CountingListener listener = new CountingListener();
    private long before;

    @Before
    public void connect() {
        AmiSettings settings = rig.server().settings(FakeAmi.PASSWORD, Duration.ofMillis(150));
        rig.connect(settings, new ShortTiming().silence(Duration.ofMinutes(1)), listener);
        before = UsedHeap.megabytes();
    }

    @After
    public void hasNotGrown() throws Exception {
        awaitAllRead();
        rig.server().forgetActions();
        assertThat(UsedHeap.megabytes()).isLessThanOrEqualTo(before + GROWTH_MEGABYTES);
        assertThat(listener.told).containsExactly("up");
    }

    private void send(String text) throws IOException {
        rig.server().newest().send(text);
    }

    private void sendEach(int count, IntFunction<String> event) throws IOException {
        for (int sent = 0; sent < count; sent += ROOM) {
            StringBuilder some = new StringBuilder();
            for (int i = sent; i < sent + ROOM; i++) {
                some.append(event.apply(i)).append("\r\n\r\n");
            }
            send(some.toString());
            awaitAllRead();
        }
    }

    /** An event of its own marks the end of what was sent. */
    private void awaitAllRead() throws IOException {
        int count = listener.count("Hold");
        send("\r\n\r\nEvent: Hold\r\n\r\n");
        soon().atMost(Duration.ofSeconds(30)).until(() -> listener.count("Hold") > count);
    }

    private void sendMegabytes(int megabytes, String text) throws IOException {
        byte[] bytes = text.repeat((1 << 20) / text.length()).getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < megabytes; i++) {
            rig.server().newest().send(bytes);
        }
    }

    @Test
    public void aLineThatDoesNotEnd() throws IOException {
        sendMegabytes(400, "x");
        assertThat(UsedHeap.megabytes()).isLessThanOrEqualTo(before + GROWTH_MEGABYTES);
    }

    @Test
    public void aBlockThatDoesNotEnd() throws IOException {
        sendMegabytes(100, "Header: x\r\n");
        assertThat(UsedHeap.megabytes()).isLessThanOrEqualTo(before + GROWTH_MEGABYTES);
    }

    @Test
    public void aHundredThousandEventNames() throws IOException {
        sendEach(100_000, i -> "Event: UserEvent" + i + "\r\nUserEvent: x" + i);
    }

    @Test
    public void aHundredThousandHeaderNames() throws IOException {
        sendEach(100_000, i -> "Event: Hangup\r\nHeader" + i + ": x");
    }

    @Test
    public void fiftyThousandBridgesThatAreNeverDestroyed() throws IOException {
        sendEach(50_000, i -> "Event: BridgeCreate\r\nBridgeUniqueid: b-" + i + "\r\nBridgeType: basic");
        sendEach(50_000, i -> "Event: BridgeEnter\r\nBridgeUniqueid: b-" + i + "\r\nUniqueid: 1." + i);
    }

    /** The library keeps something of each of them, for ever. */
    @Test
    public void tenThousandTimeouts() {
        rig.server().on("CoreSettings", (connection, action) -> {});
        AmiAction heavy = new AmiAction("CoreSettings", Map.of("Padding", "x".repeat(1_000)));
        for (int round = 0; round < 50; round++) {
            List<CompletableFuture<AmiResponse>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                answers.add(rig.link().send(heavy));
            }
            answers.forEach(answer -> LinkRule.assertFails(answer, AmiTimeoutException.class));
            rig.server().forgetActions();
        }
    }
}
