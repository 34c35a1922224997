package org.calltransfer.shell.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.calltransfer.api.Call;
import org.calltransfer.api.Party;

/** Completes the parties of the call before: their ids, and the addresses that name no other party of it. */
@Service
public class PartyCompleter extends TenantValueCompleter {

    @Override
    Map<String, String> values(Tenants tenants, List<String> typed) {
        Map<String, String> parties = new LinkedHashMap<>();
        tenants.find(typed.get(0)).stream()
                .flatMap(tenant -> tenant.calls().stream())
                .filter(call -> call.id().equals(typed.get(1)))
                .forEach(call -> put(call, parties));
        return parties;
    }

    private static void put(Call call, Map<String, String> parties) {
        for (Party party : call.parties()) {
            parties.put(party.id(), Words.party(party));
            if (isUnique(party.address(), call)) {
                parties.put(party.address(), Words.party(party));
            }
        }
    }

    private static boolean isUnique(String address, Call call) {
        return !address.isEmpty()
                && call.parties().stream()
                                .filter(party -> party.address().equals(address))
                                .count()
                        == 1;
    }
}
