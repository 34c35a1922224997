package org.calltransfer.rest.internal.v1;

import java.util.List;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Platform;

/** A tenant in an answer. */
record TenantJson(String id, List<Platform> platforms) {

    static TenantJson of(CallTransferService service) {
        return new TenantJson(service.tenant(), service.platforms());
    }
}
