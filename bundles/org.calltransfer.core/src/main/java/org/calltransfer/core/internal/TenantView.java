package org.calltransfer.core.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.calltransfer.api.Call;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Platform;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferProvider;

/**
 * What a tenant can see and do under one configuration: a request looks through one view, though the configuration may
 * change meanwhile.
 */
record TenantView(TenantSettings settings, Providers providers) {

    List<Platform> platforms() {
        return settings.scopes().keySet().stream().map(this::platform).toList();
    }

    private Platform platform(String name) {
        return providers
                .of(name)
                .map(TransferProvider::status)
                .orElseGet(
                        () -> new Platform(name, false, null, "no provider is configured for it", Capabilities.NONE));
    }

    List<Call> calls() {
        return settings.scopes().entrySet().stream()
                .flatMap(entry -> calls(entry).stream())
                .sorted(Comparator.comparing(Call::since))
                .toList();
    }

    private List<Call> calls(Map.Entry<String, Scope> platform) {
        return providers
                .of(platform.getKey())
                .map(provider -> provider.calls(platform.getValue()))
                .orElse(List.of());
    }

    /** Returns a live call of the tenant, or refuses. */
    Call call(String id) {
        if (platforms().stream().noneMatch(Platform::available)) {
            throw new TransferRefusedException(Reason.NO_PROVIDER, "none of the tenant's platforms is available");
        }
        return calls().stream()
                .filter(call -> call.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TransferRefusedException(Reason.UNKNOWN_CALL, "no live call has the id " + id));
    }

    Proposal propose(TransferRequest request, Call call) {
        TransferProvider provider = providers
                .of(call.platform())
                .orElseThrow(() -> new TransferRefusedException(Reason.NO_PROVIDER, "the platform is being removed"));
        return Proposal.of(request, Subject.of(call, request.transferor()), provider, settings);
    }
}
