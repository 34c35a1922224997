package org.calltransfer.itests.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.calltransfer.itests.support.FreePorts;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** What an operator does with files in {@code etc}, and sees over REST, in the shell and in the log. */
public class ConfigurationFilesIT {

    @ClassRule
    public static final Distribution KARAF = new Distribution();

    private static final AtomicInteger COUNT = new AtomicInteger();

    // New names for each test: Karaf may still be deleting the file of the last one when the next is written.
    private final int number = COUNT.incrementAndGet();
    private final String platform = "sim" + number;
    private final String tenant = "acme" + number;
    private final String platformFile = "org.calltransfer.simulator-" + platform + ".cfg";
    private final String tenantFile = "org.calltransfer.tenant-" + tenant + ".cfg";
    private final String serverFile = "org.calltransfer.asterisk-pbx" + number + ".cfg";
    private final String otherFile = "org.calltransfer.tenant-beta" + number + ".cfg";
    private final String wholePlatform = "scope = " + platform + ":*";

    private RestClient rest;

    @Before
    public void enableOneTenant() {
        rest = KARAF.rest();
        KARAF.configure(
                platformFile,
                "platform = " + platform,
                "extensions = 101=Alice:answer, 102=Bob:answer, 203=Carol:answer",
                "calls = 101-102",
                "ringMillis = 100",
                "answerMillis = 100");
        KARAF.configure(tenantFile, "id = " + tenant, "platforms = " + platform, wholePlatform);
        eventually(
                "the tenant sees its call",
                () -> rest.get("/tenants/" + tenant + "/calls")
                                .body()
                                .path("calls")
                                .size()
                        == 1);
    }

    @After
    public void disable() {
        Stream.of(otherFile, tenantFile, serverFile, platformFile).forEach(KARAF::unconfigure);
        eventually("nothing is left", () -> tenants().isEmpty());
    }

    @Test
    public void aFileEnablesATenantAndItsRemovalDisablesIt() {
        KARAF.configure(otherFile, "id = beta", "platforms = " + platform, wholePlatform);
        eventually("beta is there", () -> tenants().equals(List.of(tenant, "beta")));
        KARAF.unconfigure(otherFile);
        eventually("beta is gone", () -> tenants().equals(List.of(tenant)));
    }

    @Test
    public void aChangedFileChangesTheTenant() {
        assertThat(chosenKind()).isEqualTo("consultative");
        KARAF.configure(tenantFile, "id = " + tenant, "platforms = " + platform, wholePlatform, "preferred = blind");
        eventually("the preference has changed", () -> chosenKind().equals("blind"));
    }

    @Test
    public void aWrongFileIsRefusedWithKeyAndRuleAndTouchesNobody() {
        KARAF.configure(otherFile, "id = beta", "platforms = " + platform);
        eventually(
                "the refusal is in the log",
                () -> KARAF.log()
                        .contains("beta" + number + " is refused: scope: platform " + platform + " needs an entry"));
        assertThat(tenants()).containsExactly(tenant);
    }

    @Test
    public void aSecretThatIsMissingIsRefused() {
        KARAF.configure(serverFile, "platform = pbx" + number, "username = acme", ".password = $[secret:missing]");
        eventually(
                "the refusal is in the log",
                () -> KARAF.log()
                        .contains("pbx" + number + " is refused: .password: the placeholder $[secret:missing]"));
    }

    @Test
    public void aFileThatIsChangedForTheWorseLeavesTheTenantAsItWas() {
        KARAF.configure(
                tenantFile, "id = " + tenant, "platforms = " + platform, wholePlatform, "noAnswerSeconds = soon");
        eventually(
                "the refusal is in the log",
                () -> KARAF.log()
                        .contains("noAnswerSeconds: a whole number from 5 to 600 is required; tenant " + tenant
                                + " goes on as before"));
        assertThat(tenants()).containsExactly(tenant);
    }

    @Test
    public void anotherFileForTheSameTenantWaitsForTheFirst() {
        KARAF.configure(otherFile, "id = " + tenant, "platforms = " + platform, wholePlatform);
        eventually(
                "the second is told to wait",
                () -> KARAF.log().contains("another configuration serves tenant " + tenant));
        KARAF.unconfigure(tenantFile);
        eventually(
                "the second serves",
                () -> KARAF.log().contains("Tenant " + tenant + " is no longer served")
                        && tenants().equals(List.of(tenant)));
    }

    @Test
    public void theShellTransfersAndExplains() {
        String transfer = KARAF.shell("transfer:blind " + tenant + " " + platform + ":1 102 203");
        assertThat(transfer).contains("target rings").contains("COMPLETED");
        assertThat(KARAF.shell("transfer:list " + tenant)).contains("COMPLETED");
        assertThat(KARAF.shell("transfer:blind " + tenant + " nobody:1 102 203"))
                .contains("UNKNOWN_CALL");
    }

    @Test
    public void anOperatorSeesAPlatformThatIsNotAvailable() {
        eventually("all is well", () -> health().contains("Overall Health Result: OK"));
        String closed = "closed" + number;
        KARAF.configure(
                serverFile,
                "platform = " + closed,
                "port = " + FreePorts.one(),
                "username = nobody",
                ".password = nothing");
        eventually("its health is critical", () -> health().contains("CRITICAL " + closed + " is NOT available"));
        assertThat(health()).contains("Overall Health Result: CRITICAL", platform + " is available");
        assertThat(rest.get("/platforms/" + closed).body().path("available").asBoolean(true))
                .isFalse();
        assertThat(KARAF.shell("transfer:platforms --no-format"))
                .containsPattern(closed + "\\s+no\\s")
                .containsPattern(platform + "\\s+yes\\s.*calls=1, transfers=0, extensions=3");
        assertThat(rest.statusWithoutLogin("/system/health")).isEqualTo(404);
    }

    @Test
    public void aPlatformThatIsRemovedGivesTheCallerBack() {
        String id = rest.post("/tenants/" + tenant + "/transfers", request("consultative"))
                .body()
                .path("id")
                .asText();
        rest.await(tenant, id, "CONSULTING");
        KARAF.unconfigure(platformFile);
        JsonNode transfer = rest.await(tenant, id, "ENDED");
        assertThat(transfer.path("outcome").asText()).isEqualTo("RETURNED");
        assertThat(transfer.path("reason").asText()).isEqualTo("PROVIDER_GONE");
        assertThat(rest.post("/tenants/" + tenant + "/transfers", request("blind"))
                        .status())
                .isEqualTo(503);
    }

    @Test
    public void nobodyEntersWithoutACredential() {
        assertThat(rest.withPassword("wrong").get("/tenants").status()).isEqualTo(401);
    }

    /** The shell prints the table that the command returns only where somebody is typing. */
    private static String health() {
        return KARAF.shell("hc:exec calltransfer | cat");
    }

    private String chosenKind() {
        return rest.post("/tenants/" + tenant + "/plans", request("auto"))
                .body()
                .at("/chosen/kind")
                .asText();
    }

    private Map<String, String> request(String kind) {
        return Map.of("call", platform + ":1", "transferor", "102", "destination", "203", "kind", kind);
    }

    private List<String> tenants() {
        return rest.get("/tenants").body().path("tenants").findValuesAsText("id");
    }

    private static void eventually(String what, Callable<Boolean> condition) {
        Awaitility.await(what).atMost(Duration.ofSeconds(20)).until(condition);
    }
}
