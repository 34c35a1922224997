package org.calltransfer.shell.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Completes the ids of the live calls of the tenant before. */
@Service
public class CallCompleter extends TenantValueCompleter {

    @Override
    Map<String, String> values(Tenants tenants, List<String> typed) {
        Map<String, String> ids = new LinkedHashMap<>();
        tenants.find(typed.get(0))
                .ifPresent(tenant -> tenant.calls().forEach(call -> ids.put(call.id(), Words.parties(call))));
        return ids;
    }
}
