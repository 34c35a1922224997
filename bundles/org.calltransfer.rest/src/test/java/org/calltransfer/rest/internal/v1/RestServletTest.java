package org.calltransfer.rest.internal.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;
import org.junit.Rule;
import org.junit.Test;

/** The interface as its clients see it. Every request and answer is also held against openapi.yaml. */
public class RestServletTest {

    private static final String CONSULT = "{\"call\": \"c1\", \"transferor\": \"p1\", \"kind\": \"consultative\"}";
    private static final String BLIND =
            "{\"call\": \"c1\", \"transferor\": \"p1\", \"destination\": \"200\", \"kind\": \"blind\", \"key\": \"k\"}";

    private final FakeService acme = new FakeService("acme");
    private final FakeService beta = new FakeService("beta");

    @Rule
    public final RestServer server = new RestServer(beta, acme);

    @Test
    public void tenantsAreListedWithTheirPlatforms() {
        HttpResponse<String> answer = server.get("/tenants");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body())
                .startsWith(
                        "{\"tenants\":[{\"id\":\"acme\",\"platforms\":[{\"name\":\"pbx\",\"available\":true,"
                                + "\"since\":\"2026-05-04T08:00:00Z\",\"text\":\"connected\",\"capabilities\":{\"BLIND\":\"YES\",")
                .contains("{\"name\":\"old\",\"available\":false,\"since\":null,")
                .contains("{\"id\":\"beta\",");
    }

    @Test
    public void aClientSeesOnlyItsTenants() {
        HttpResponse<String> answer = server.send(
                server.request("/tenants")
                        .setHeader("Authorization", RestServer.ACME)
                        .build(),
                null);

        assertThat(answer.body()).contains("acme").doesNotContain("beta");
    }

    @Test
    public void whatMayNotBeSeenLooksLikeWhatIsNotThere() {
        beta.transfer(TransferRequest.consultative("c1", "p1"));
        String notThere = asAcme("/tenants/nobody/calls").body();

        assertThat(asAcme("/tenants/acme/transfers").statusCode()).isEqualTo(200);
        for (String path : new String[] {
            "/tenants/beta/calls",
            "/tenants/beta/transfers",
            "/tenants/beta/transfers/t-1",
            "/tenants/acme/transfers/t-1"
        }) {
            assertThat(asAcme(path).statusCode()).isEqualTo(404);
            assertThat(asAcme(path).body()).isEqualTo(notThere);
        }
    }

    @Test
    public void tenantsComeAndGo() {
        server.tenants(acme);
        assertThat(server.get("/tenants/beta/calls").statusCode()).isEqualTo(404);

        server.tenants(acme, beta);
        assertThat(server.get("/tenants/beta/calls").statusCode()).isEqualTo(200);
    }

    @Test
    public void callsAreListedWithTheirParties() {
        assertThat(server.get("/tenants/acme/calls").body())
                .isEqualTo("{\"calls\":[{\"id\":\"c1\",\"platform\":\"pbx\",\"state\":\"TALKING\","
                        + "\"since\":\"2026-05-04T09:00:00Z\",\"parties\":["
                        + "{\"id\":\"p1\",\"address\":\"100\",\"name\":\"Reception\",\"state\":\"TALKING\"},"
                        + "{\"id\":\"p2\",\"address\":\"\",\"name\":\"\",\"state\":\"TALKING\"}]}]}");
    }

    @Test
    public void aTransferIsStartedAndFoundAtItsLocation() {
        HttpResponse<String> started = server.post("/tenants/acme/transfers", CONSULT);

        assertThat(started.statusCode()).isEqualTo(201);
        assertThat(started.headers().firstValue("Location")).hasValue("/calltransfer/v1/tenants/acme/transfers/t-1");
        assertThat(started.body())
                .isEqualTo("{\"id\":\"t-1\",\"state\":\"HELD\",\"outcome\":null,\"reason\":null,\"text\":null,"
                        + "\"kind\":\"consultative\",\"mechanism\":\"bridge\",\"platform\":\"pbx\",\"call\":\"c1\","
                        + "\"transferor\":\"p1\",\"destination\":null,\"startedAt\":\"2026-05-04T09:01:00Z\","
                        + "\"allowed\":[\"dial\",\"cancel\"],\"timeline\":[{\"at\":\"2026-05-04T09:01:00Z\","
                        + "\"state\":\"HELD\",\"text\":\"the caller is on hold\"}],"
                        + "\"evidence\":[{\"at\":\"2026-05-04T09:01:00.250Z\",\"text\":\"Hold SIP/100\"}]}");
        assertThat(server.get("/tenants/acme/transfers/t-1").body()).isEqualTo(started.body());
        assertThat(server.get("/tenants/acme/transfers").body()).isEqualTo("{\"transfers\":[" + started.body() + "]}");
    }

    @Test
    public void theSameKeyIsTheSameTransfer() {
        HttpResponse<String> first = server.post("/tenants/acme/transfers", BLIND);
        HttpResponse<String> second = server.post("/tenants/acme/transfers", BLIND);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).isEqualTo(first.body()).contains("\"destination\":\"200\"");
        assertThat(second.headers().firstValue("Location")).isEmpty();
    }

    @Test
    public void aConsultationIsDialledAndCompleted() {
        server.post("/tenants/acme/transfers", CONSULT);

        assertThat(server.post("/tenants/acme/transfers/t-1/dial", "{\"destination\": \"200\"}")
                        .body())
                .contains("\"state\":\"RINGING\"")
                .contains("\"allowed\":[\"complete\",\"cancel\"]");
        assertThat(server.post("/tenants/acme/transfers/t-1/complete").body())
                .contains("\"state\":\"ENDED\",\"outcome\":\"COMPLETED\",\"reason\":\"NONE\"")
                .contains("\"text\":\"caller and target are connected\"");
    }

    @Test
    public void aConsultationIsCancelled() {
        server.post("/tenants/acme/transfers", CONSULT);

        assertThat(server.post("/tenants/acme/transfers/t-1/cancel").body()).contains("\"outcome\":\"CANCELLED\"");
    }

    @Test
    public void aCommandThatIsNotAllowedIsAConflict() {
        server.post("/tenants/acme/transfers", CONSULT);

        HttpResponse<String> answer = server.post("/tenants/acme/transfers/t-1/complete");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Conflict\",\"status\":409,"
                        + "\"detail\":\"not possible in state HELD\",\"reason\":\"INVALID_STATE\","
                        + "\"advice\":\"look at the state and at what is allowed\"}");
    }

    @Test
    public void aRefusalHasTheStatusOfItsReason() {
        acme.refusal = new TransferRefusedException(Reason.LIMIT_REACHED, "100 transfers are running");

        HttpResponse<String> answer = server.post("/tenants/acme/transfers", BLIND);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.body()).contains("\"reason\":\"LIMIT_REACHED\"");
    }

    @Test
    public void aDefectTellsNothing() {
        acme.refusal = new IllegalStateException("secret");

        HttpResponse<String> answer = server.post("/tenants/acme/transfers", BLIND);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"reason\":\"INTERNAL\"").doesNotContain("secret", "Exception");
    }

    @Test
    public void withoutALoginNothingIsTold() {
        for (String path : new String[] {"/tenants", "/openapi.yaml", "/nothing"}) {
            HttpResponse<String> answer = server.exchange(server.request(path)
                    .setHeader("Authorization", "Bearer wrong")
                    .build());

            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"calltransfer\"");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).contains("\"reason\":\"UNAUTHORIZED\"");
        }
    }

    @Test
    public void anotherMethodIsRefused() {
        HttpResponse<String> answer =
                server.exchange(server.request("/tenants").DELETE().build());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET");
    }

    @Test
    public void headHasTheHeadersOfGet() {
        HttpResponse<String> answer = server.exchange(server.request("/tenants")
                .method("HEAD", BodyPublishers.noBody())
                .build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(server.get("/tenants").body().length());
        assertThat(answer.body()).isEmpty();
    }

    @Test
    public void theDocumentIsServed() {
        HttpResponse<String> answer = server.get("/openapi.yaml");

        assertThat(answer.body()).isEqualTo(OpenApi.TEXT);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
    }

    private HttpResponse<String> asAcme(String path) {
        return server.send(
                server.request(path).setHeader("Authorization", RestServer.ACME).build(), null);
    }
}
