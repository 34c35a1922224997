package org.calltransfer.rest.internal.v1;

import java.util.List;
import java.util.Map;
import org.calltransfer.rest.internal.http.Answer;

/** Tenants, and what can be seen on their platforms. */
final class TenantResource {

    private final Tenants tenants;

    TenantResource(Tenants tenants) {
        this.tenants = tenants;
    }

    Answer list(RestRequest request) {
        List<TenantJson> visible =
                tenants.visibleTo(request.client()).stream().map(TenantJson::of).toList();
        return Answer.json(200, Map.of("tenants", visible));
    }

    Answer calls(RestRequest request) {
        return Answer.json(200, Map.of("calls", tenants.tenant(request).calls()));
    }
}
