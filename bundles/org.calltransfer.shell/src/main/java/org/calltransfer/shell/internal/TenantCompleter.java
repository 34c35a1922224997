package org.calltransfer.shell.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Platform;

/** Completes tenants' ids. */
@Service
public class TenantCompleter extends TenantValueCompleter {

    @Override
    Map<String, String> values(Tenants tenants, List<String> typed) {
        Map<String, String> ids = new LinkedHashMap<>();
        tenants.all().forEach(tenant -> ids.put(tenant.tenant(), platforms(tenant)));
        return ids;
    }

    private static String platforms(CallTransferService tenant) {
        return tenant.platforms().stream().map(Platform::name).collect(Collectors.joining(", "));
    }
}
