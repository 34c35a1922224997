package org.calltransfer.rest.internal.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferPlan;
import org.calltransfer.api.TransferRefusedException;
import org.junit.Rule;
import org.junit.Test;

public class PlanResourceTest {

    private static final String BODY = "{\"call\": \"c1\", \"transferor\": \"p1\", \"destination\": \"200\"}";

    private final FakeService acme = new FakeService("acme");

    @Rule
    public final RestServer server = new RestServer(acme);

    @Test
    public void aPlanTellsWhatIsChosenAndWhatIsRefused() {
        HttpResponse<String> answer = server.post("/tenants/acme/plans", BODY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo("{\"chosen\":{\"platform\":\"pbx\",\"kind\":\"consultative\",\"mechanism\":\"bridge\"},"
                        + "\"refused\":[{\"candidate\":{\"platform\":\"pbx\",\"kind\":\"blind\","
                        + "\"mechanism\":\"redirect\"},\"reason\":\"NOT_SUPPORTED\",\"text\":\"not on this call\"}],"
                        + "\"findings\":[\"200 exists\"]}");
    }

    @Test
    public void nothingMayBeChosen() {
        acme.plan = CompletableFuture.completedStage(
                new TransferPlan(Optional.empty(), List.of(), List.of("nothing fits")));

        assertThat(server.post("/tenants/acme/plans", BODY).body())
                .isEqualTo("{\"chosen\":null,\"refused\":[],\"findings\":[\"nothing fits\"]}");
    }

    @Test
    public void aPlanMayBeRefused() {
        acme.plan = CompletableFuture.failedStage(new TransferRefusedException(Reason.UNKNOWN_PARTY, "no such party"));

        HttpResponse<String> answer = server.post("/tenants/acme/plans", BODY);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"reason\":\"UNKNOWN_PARTY\"");
    }

    @Test
    public void aPlanThatBreaksTellsNothing() {
        acme.plan = CompletableFuture.failedStage(new IllegalStateException("secret"));

        HttpResponse<String> answer = server.post("/tenants/acme/plans", BODY);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    public void aPlanIsNotWaitedForWithoutEnd() {
        assertThatThrownBy(() -> PlanResource.await(new CompletableFuture<>(), Duration.ofMillis(10)))
                .isInstanceOfSatisfying(
                        TransferRefusedException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.TIMED_OUT));
    }
}
