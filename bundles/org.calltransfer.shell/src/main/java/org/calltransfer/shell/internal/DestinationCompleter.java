package org.calltransfer.shell.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.calltransfer.api.Transfer;

/** Completes the destinations that transfers of the tenant before have had, the latest first. */
@Service
public class DestinationCompleter extends TenantValueCompleter {

    @Override
    Map<String, String> values(Tenants tenants, List<String> typed) {
        Map<String, String> destinations = new LinkedHashMap<>();
        tenants.find(typed.get(0)).stream()
                .flatMap(tenant -> tenant.transfers().stream())
                .forEach(transfer -> put(transfer, destinations));
        return destinations;
    }

    private static void put(Transfer transfer, Map<String, String> destinations) {
        transfer.destination()
                .ifPresent(destination -> destinations.putIfAbsent(destination.address(), "see " + transfer.id()));
    }
}
