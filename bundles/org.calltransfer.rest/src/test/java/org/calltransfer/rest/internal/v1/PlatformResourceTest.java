package org.calltransfer.rest.internal.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calltransfer.api.PlatformStatus;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** Operators see every platform, and nobody else sees any. */
public class PlatformResourceTest {

    private final FakeService acme = new FakeService("acme");

    @Rule
    public final RestServer server = new RestServer(acme);

    @Before
    public void addPlatforms() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("version", "22.5.0");
        details.put("roundTripMillis", "1");
        server.platforms(() -> List.of(
                new PlatformStatus(acme.platforms().get(1), Map.of()),
                new PlatformStatus(acme.platforms().get(0), details)));
    }

    @Test
    public void platformsAreListed() {
        HttpResponse<String> answer = server.get("/platforms");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("{\"platforms\":[{\"name\":\"old\",\"available\":false,\"since\":null,")
                .contains("\"details\":{}},{\"name\":\"pbx\",\"available\":true,");
    }

    @Test
    public void aPlatformIsToldAsItsTenantsSeeItAndWithItsDetails() {
        String details = ",\"details\":{\"version\":\"22.5.0\",\"roundTripMillis\":\"1\"}}";
        String body = server.get("/platforms/pbx").body();

        assertThat(body).startsWith("{\"name\":\"pbx\",").endsWith(details);
        assertThat(server.get("/tenants").body()).contains(body.replace(details, "}"));
    }

    @Test
    public void aPlatformThatIsNotThereIsNotFound() {
        assertThat(server.get("/platforms/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    public void aClientOfSomeTenantsIsToldThatNothingIsThere() {
        String notThere = server.get("/platforms/nobody").body();

        for (String path : new String[] {"/platforms", "/platforms/pbx", "/platforms/nobody"}) {
            HttpResponse<String> answer = server.send(
                    server.request(path)
                            .setHeader("Authorization", RestServer.ACME)
                            .build(),
                    null);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEqualTo(notThere);
        }
    }

    @Test
    public void withoutTheCoreThereIsNone() {
        server.platforms(null);

        assertThat(server.get("/platforms").body()).isEqualTo("{\"platforms\":[]}");
    }
}
