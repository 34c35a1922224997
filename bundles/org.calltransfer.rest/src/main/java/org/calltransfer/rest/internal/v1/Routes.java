package org.calltransfer.rest.internal.v1;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.calltransfer.rest.internal.http.Answer;

/** All routes. A test holds them against openapi.yaml. */
final class Routes {

    private Routes() {}

    static List<Route> of(Tenants tenants, Platforms platforms) {
        TenantResource tenant = new TenantResource(tenants);
        PlatformResource platform = new PlatformResource(platforms);
        PlanResource plan = new PlanResource(tenants);
        TransferResource transfer = new TransferResource(tenants);
        return List.of(
                new Route("GET", "/openapi.yaml", Routes::openApi),
                new Route("GET", "/platforms", platform::list),
                new Route("GET", "/platforms/{platform}", platform::get),
                new Route("GET", "/tenants", tenant::list),
                new Route("GET", "/tenants/{tenant}/calls", tenant::calls),
                new Route("POST", "/tenants/{tenant}/plans", plan::make),
                new Route("GET", "/tenants/{tenant}/transfers", transfer::list),
                new Route("POST", "/tenants/{tenant}/transfers", transfer::start),
                new Route("GET", "/tenants/{tenant}/transfers/{transfer}", transfer::get),
                new Route("POST", "/tenants/{tenant}/transfers/{transfer}/dial", transfer::dial),
                new Route("POST", "/tenants/{tenant}/transfers/{transfer}/complete", transfer::complete),
                new Route("POST", "/tenants/{tenant}/transfers/{transfer}/cancel", transfer::cancel));
    }

    private static Answer openApi(RestRequest request) throws IOException {
        try (InputStream document = Routes.class.getResourceAsStream("/openapi.yaml")) {
            return new Answer(200, "application/yaml", document.readAllBytes(), Map.of());
        }
    }
}
