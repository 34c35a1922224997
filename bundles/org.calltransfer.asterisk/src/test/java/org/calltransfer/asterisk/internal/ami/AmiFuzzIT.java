package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.ami.LinkRule.soon;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.calltransfer.asterisk.internal.ami.AmiLinkState.Status;
import org.junit.Rule;
import org.junit.Test;

/**
 * A million spoiled messages over one link, with actions that are answered in between, and others to which only spoiled
 * messages are an answer. Between them go whole events with numbers: each must be told, in order. Runs with a heap of
 * 256 MB; with {@code -Dcalltransfer.fuzz.seed} it repeats itself.
 */
public class AmiFuzzIT {

    private static final int MESSAGES = 1_000_000;

    /** Not more than there is room for events: none may be dropped. */
    private static final int BATCH = 2_000;

    private static final int MESSAGES_PER_TRACER = 5;
    private static final int WARM_UP = 100_000;
    private static final int GROWTH_MEGABYTES = 8;
    private static final Duration RESPONSE_LIMIT = Duration.ofSeconds(1);
    private static final Duration BATCH_LIMIT = Duration.ofSeconds(20);

    private static final byte[] BLOCK_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final List<AmiAction> PENDING = List.of(AmiActions.coreSettings(), AmiActions.coreShowChannels());

    @Rule
    public final LinkRule rig = new LinkRule();

    private final long seed = Long.getLong("calltransfer.fuzz.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final FuzzCorpus corpus = new FuzzCorpus(random);
    private final FuzzMutator mutator = new FuzzMutator(random);
    private final TracingListener listener = new TracingListener();
    private int tracers;

    @Test
    public void aMillionSpoiledMessages() {
        try {
            connect();
            fuzz();
        } catch (Exception | AssertionError e) {
            throw new AssertionError("to repeat it: -Dcalltransfer.fuzz.seed=" + seed, e);
        }
    }

    private void connect() {
        PENDING.forEach(action -> rig.server().answer(action.name(), it -> null));
        AmiSettings settings = rig.server().settings(FakeAmi.PASSWORD, RESPONSE_LIMIT);
        rig.connect(settings, new ShortTiming().silence(Duration.ofMinutes(1)), listener);
    }

    private void fuzz() throws Exception {
        Set<Thread> threads = Set.copyOf(rig.threads());
        List<CompletableFuture<AmiResponse>> unanswered = new ArrayList<>();
        long before = 0;
        for (int sent = 0; sent < MESSAGES; sent += BATCH) {
            if (sent == WARM_UP) {
                before = UsedHeap.megabytes();
            }
            unanswered.addAll(sendPending());
            rig.server().newest().send(batch());
            soon().atMost(BATCH_LIMIT).until(() -> listener.told() == tracers || listener.gap() != null);
            assertThat(listener.gap()).isNull();
            // Nothing spoiled is on its way now: this one can only have its own answer.
            assertThat(rig.answer(AmiActions.ping()).get("Ping")).isEqualTo("Pong");
            unanswered.removeIf(CompletableFuture::isDone);
        }
        soon().until(() -> unanswered.stream().allMatch(CompletableFuture::isDone));
        assertThat(UsedHeap.megabytes()).isLessThanOrEqualTo(before + GROWTH_MEGABYTES);
        assertThat(threads).allMatch(Thread::isAlive);
        assertThat(rig.link().state().status()).isEqualTo(Status.UP);
        assertThat(listener.told).containsExactly("up");
        rig.server().say("Event: Newexten\nUniqueid: tracer\nExtension: " + tracers);
        soon().until(() -> listener.told() == tracers + 1);
        assertThat(listener.gap()).isNull();
        assertThat(rig.server().connections()).isEqualTo(1);
    }

    /** Sends actions for the next batch to answer. */
    private List<CompletableFuture<AmiResponse>> sendPending() {
        rig.server().forgetActions();
        List<CompletableFuture<AmiResponse>> answers =
                PENDING.stream().map(rig.link()::send).toList();
        soon().until(() -> pendingIds().size() == PENDING.size());
        corpus.answering(pendingIds());
        return answers;
    }

    private List<String> pendingIds() {
        return PENDING.stream()
                .flatMap(action -> rig.server().actions(action.name()).stream())
                .map((Map<String, String> action) -> action.get("actionid"))
                .toList();
    }

    private byte[] batch() {
        ByteArrayOutputStream batch = new ByteArrayOutputStream();
        for (int i = 1; i <= BATCH; i++) {
            batch.writeBytes(mutator.mutate(corpus.next()));
            batch.writeBytes(BLOCK_END);
            if (i % MESSAGES_PER_TRACER == 0) {
                batch.writeBytes(TracingListener.tracer(tracers++).getBytes(StandardCharsets.US_ASCII));
            }
        }
        return batch.toByteArray();
    }
}
