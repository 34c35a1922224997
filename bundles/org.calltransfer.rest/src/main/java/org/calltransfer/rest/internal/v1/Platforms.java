package org.calltransfer.rest.internal.v1;

import java.util.List;
import org.calltransfer.api.PlatformDirectory;
import org.calltransfer.api.PlatformStatus;
import org.calltransfer.rest.internal.http.ProblemException;
import org.calltransfer.rest.internal.login.Client;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The platforms, for operators only: what a platform tells of itself is about all of its tenants. */
@Component(service = Platforms.class)
public final class Platforms {

    // Null while the core is not there. A constructor can not take a reference that changes.
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PlatformDirectory directory;

    /** Returns all platforms by name; to whoever may not see them, there are none to ask for. */
    List<PlatformStatus> visibleTo(Client client) {
        if (!client.seesAll()) {
            throw ProblemException.notFound();
        }
        PlatformDirectory current = directory;
        return current == null ? List.of() : current.platforms();
    }

    /** Returns the platform in the request's path. */
    PlatformStatus platform(RestRequest request) {
        return visibleTo(request.client()).stream()
                .filter(status -> status.platform().name().equals(request.parameter("platform")))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }
}
