package org.calltransfer.rest.internal.v1;

import java.util.Comparator;
import java.util.List;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.rest.internal.http.ProblemException;
import org.calltransfer.rest.internal.login.Client;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The tenants that are there now, each only for the clients that may see it. */
@Component(service = Tenants.class)
public final class Tenants {

    // DS puts a new list here whenever a tenant comes or goes; a constructor can not take references that change.
    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<CallTransferService> services = List.of();

    /** Returns the tenants that the client may see, by id. */
    List<CallTransferService> visibleTo(Client client) {
        return services.stream()
                .filter(service -> client.maySee(service.tenant()))
                .sorted(Comparator.comparing(CallTransferService::tenant))
                .toList();
    }

    /** Returns the tenant in the request's path. */
    CallTransferService tenant(RestRequest request) {
        return visibleTo(request.client()).stream()
                .filter(service -> service.tenant().equals(request.parameter("tenant")))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
