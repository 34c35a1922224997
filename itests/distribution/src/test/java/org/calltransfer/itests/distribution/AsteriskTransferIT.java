package org.calltransfer.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.calltransfer.itests.distribution.RestClient.Answer;
import org.calltransfer.itests.support.AmiUser;
import org.calltransfer.itests.support.AsteriskRig;
import org.calltransfer.itests.support.AsteriskVersion;
import org.calltransfer.itests.support.RequiresAsterisk;
import org.junit.After;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.RuleChain;

/**
 * Live calls on a real Asterisk, transferred through a real Karaf: alice (101) has called bob (102). What happened is what a
 * connection of the test's own saw.
 */
public class AsteriskTransferIT {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Distribution KARAF = new Distribution("PBX1_PASSWORD=" + AmiUser.PRODUCT.secret());

    @ClassRule
    public static final RuleChain RULES =
            RuleChain.outerRule(new RequiresAsterisk(AsteriskVersion.V22)).around(KARAF);

    private static AsteriskRig rig;
    private static RestClient rest;

    @BeforeClass
    public static void enableTenant() {
        rig = AsteriskRig.start(AsteriskVersion.V22, AmiUser.PRODUCT);
        rest = KARAF.rest();
        KARAF.configure("pbx1", AmiUser.PRODUCT.secret());
        enablePlatform("org.calltransfer.asterisk-pbx1.cfg", "$[secret:pbx1]");
        KARAF.configure(
                "org.calltransfer.tenant-acme.cfg",
                "id = acme",
                "platforms = pbx1",
                "scope = pbx1:context=" + AsteriskRig.INTERNAL);
        awaitPlatform();
    }

    private static void enablePlatform(String file, String password) {
        KARAF.configure(
                file,
                "platform = pbx1",
                "host = 127.0.0.1",
                "port = " + rig.server().amiPort(),
                "username = " + AmiUser.PRODUCT.name(),
                ".password = " + password,
                "context = " + AsteriskRig.INTERNAL);
    }

    private static void awaitPlatform() {
        Awaitility.await("the platform is available")
                .atMost(LIMIT)
                .until(() -> rest.get("/tenants")
                        .body()
                        .at("/tenants/0/platforms/0/available")
                        .asBoolean());
    }

    @AfterClass
    public static void stopServer() {
        rig.close();
    }

    @After
    public void endCalls() {
        rig.reset();
    }

    @Test
    public void blindToAnAnsweringPhone() {
        JsonNode transfer = end(start(call("102"), "103", "blind"));
        assertThat(outcome(transfer)).isEqualTo("COMPLETED NONE");
        assertBridged("alice", "carol");
        assertGone("bob");
    }

    @Test
    public void blindToAMissingExtension() {
        JsonNode transfer = end(start(call("102"), "199", "blind"));
        assertThat(outcome(transfer)).isEqualTo("FAILED INVALID_DESTINATION");
        assertBridged("alice", "bob");
        assertThat(rig.checker().events()).noneMatch(event -> event.name().equals("BridgeLeave"));
    }

    @Test
    public void consultationCompleted() {
        String id = start(call("102"), "103", "consultative");
        rest.await("acme", id, "CONSULTING");
        assertBridged("bob", "carol");
        assertThat(rig.checker().bridgedWith("alice")).isEmpty();
        assertThat(command(id, "complete").status()).isEqualTo(200);
        assertThat(outcome(end(id))).isEqualTo("COMPLETED NONE");
        assertBridged("alice", "carol");
        assertGone("bob");
    }

    @Test
    public void consultationCompletedWhileTheTargetRings() {
        rig.phone("carol").answersAfter(Duration.ofSeconds(2));
        String id = start(call("102"), "103", "consultative");
        rest.await("acme", id, "RINGING");
        assertThat(command(id, "complete").status()).isEqualTo(200);
        assertThat(rest.await("acme", id, "HANDED_OVER").path("outcome").isNull())
                .isTrue();
        assertThat(outcome(end(id))).isEqualTo("COMPLETED NONE");
        assertBridged("alice", "carol");
    }

    @Test
    public void consultationCancelled() {
        String id = start(call("102"), "103", "consultative");
        rest.await("acme", id, "CONSULTING");
        assertThat(command(id, "cancel").status()).isEqualTo(200);
        assertThat(outcome(end(id))).isEqualTo("CANCELLED NONE");
        assertBridged("alice", "bob");
        assertGone("carol");
    }

    @Test
    public void consultationToABusyTarget() {
        rig.phone("carol").isBusy();
        assertThat(outcome(end(start(call("102"), "103", "consultative")))).isEqualTo("RETURNED BUSY");
        assertBridged("alice", "bob");
    }

    @Test
    public void consultationWithoutTheRightToTransfer() {
        Answer answer = request(call("8102"), "103", "consultative");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(403);
        assertThat(answer.body().path("reason").asText()).isEqualTo("NOT_PERMITTED");
        assertBridged("alice", "bob");
        assertGone("carol");
    }

    @Test
    public void twoRequestsForOneCallAtOnce() {
        JsonNode call = call("102");
        List<Answer> answers = Stream.of("103", "104")
                .map(target -> CompletableFuture.supplyAsync(() -> request(call, target, "blind")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        Answer won = answers.stream()
                .filter(answer -> answer.status() == 201)
                .findFirst()
                .orElseThrow();
        assertThat(outcome(end(won.body().path("id").asText()))).isEqualTo("COMPLETED NONE");
    }

    @Test
    public void aCallThatHasEnded() {
        JsonNode call = call("102");
        rig.phone("alice").hangUp();
        Awaitility.await().atMost(LIMIT).until(() -> calls().isEmpty());
        Answer answer = request(call, "103", "blind");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body().path("reason").asText()).isEqualTo("UNKNOWN_CALL");
    }

    @Test
    public void aCallerWhoHangsUpIsNotLost() {
        String id = start(call("102"), "103", "consultative");
        rest.await("acme", id, "CONSULTING");
        rig.phone("alice").hangUp();
        assertThat(outcome(end(id))).isEqualTo("ABANDONED CALLER_GONE");
        assertBridged("bob", "carol");
    }

    @Test
    public void aServerThatIsTakenOutOfTheConfigurationGivesTheCallerBack() {
        String id = start(call("102"), "103", "consultative");
        rest.await("acme", id, "CONSULTING");
        KARAF.unconfigure("org.calltransfer.asterisk-pbx1.cfg");
        assertThat(outcome(end(id))).isEqualTo("RETURNED PROVIDER_GONE");
        assertBridged("alice", "bob");
        assertGone("carol");
        // Another name: Karaf may still be deleting the old file when the next is written.
        enablePlatform("org.calltransfer.asterisk-pbx1-again.cfg", "$[env:PBX1_PASSWORD]");
        awaitPlatform();
    }

    @Test
    public void thePlanIsMadeWithoutTouchingTheCall() {
        Answer plan = rest.post("/tenants/acme/plans", body(call("102"), "103", "auto"));
        assertThat(plan.status()).isEqualTo(200);
        assertThat(plan.body().at("/chosen/mechanism").asText()).isEqualTo("atxfer");
        assertBridged("alice", "bob");
    }

    /** Lets alice call, and returns the call as the REST interface shows it. */
    private static JsonNode call(String extension) {
        rig.call("alice", extension);
        rig.checker().forgetEvents();
        return Awaitility.await("the call is shown")
                .atMost(LIMIT)
                .until(
                        AsteriskTransferIT::calls,
                        calls -> calls.size() == 1
                                && calls.get(0).path("state").asText().equals("TALKING"))
                .get(0);
    }

    private static List<JsonNode> calls() {
        JsonNode calls = rest.get("/tenants/acme/calls").body().path("calls");
        return StreamSupport.stream(calls.spliterator(), false).toList();
    }

    private static String start(JsonNode call, String destination, String kind) {
        Answer answer = request(call, destination, kind);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        return answer.body().path("id").asText();
    }

    private static Answer request(JsonNode call, String destination, String kind) {
        return rest.post("/tenants/acme/transfers", body(call, destination, kind));
    }

    private static Map<String, String> body(JsonNode call, String destination, String kind) {
        Map<String, String> body = new HashMap<>();
        body.put("call", call.path("id").asText());
        body.put("transferor", call.at("/parties/1/id").asText());
        body.put("destination", destination);
        body.put("kind", kind);
        return body;
    }

    private static Answer command(String id, String verb) {
        return rest.post("/tenants/acme/transfers/" + id + "/" + verb, Map.of());
    }

    private static JsonNode end(String id) {
        return rest.await("acme", id, "ENDED");
    }

    private static String outcome(JsonNode transfer) {
        return transfer.path("outcome").asText() + " " + transfer.path("reason").asText();
    }

    private static void assertBridged(String one, String other) {
        rig.checker()
                .waitFor(
                        one + " is connected with " + other,
                        LIMIT,
                        () -> rig.checker().bridgedWith(one).equals(Set.of(other)));
    }

    private static void assertGone(String phone) {
        rig.checker()
                .waitFor(
                        phone + " is in no call",
                        LIMIT,
                        () -> rig.checker().channelsOf(phone).isEmpty());
    }
}
