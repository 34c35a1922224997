package org.calltransfer.shell.internal;

import java.util.List;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Candidate;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Party;
import org.calltransfer.api.Platform;
import org.calltransfer.api.PlatformStatus;
import org.calltransfer.api.Refusal;
import org.calltransfer.api.TransferPlan;

/** The JSON forms of tenants, platforms, calls and plans, the same as those of the REST interface. */
final class JsonForm {

    private JsonForm() {}

    static JsonObject tenants(List<CallTransferService> services) {
        return new JsonObject()
                .with("tenants", services.stream().map(JsonForm::tenant).toList());
    }

    static JsonObject platforms(List<PlatformStatus> platforms) {
        return new JsonObject()
                .with("platforms", platforms.stream().map(JsonForm::platform).toList());
    }

    static JsonObject platform(PlatformStatus status) {
        JsonObject details = new JsonObject();
        status.details().forEach((name, value) -> details.with(name, value));
        return platform(status.platform()).with("details", details);
    }

    static JsonObject calls(List<Call> calls) {
        return new JsonObject().with("calls", calls.stream().map(JsonForm::call).toList());
    }

    static JsonObject plan(TransferPlan plan) {
        return new JsonObject()
                .with("chosen", plan.chosen().map(JsonForm::candidate))
                .with("refused", plan.refused().stream().map(JsonForm::refusal).toList())
                .with("findings", plan.findings());
    }

    private static JsonObject tenant(CallTransferService service) {
        return new JsonObject()
                .with("id", service.tenant())
                .with(
                        "platforms",
                        service.platforms().stream().map(JsonForm::platform).toList());
    }

    private static JsonObject call(Call call) {
        return new JsonObject()
                .with("id", call.id())
                .with("platform", call.platform())
                .with("state", call.state().name())
                .with("since", call.since())
                .with("parties", call.parties().stream().map(JsonForm::party).toList());
    }

    private static JsonObject platform(Platform platform) {
        return new JsonObject()
                .with("name", platform.name())
                .with("available", platform.available())
                .with("since", platform.since())
                .with("text", platform.text())
                .with("capabilities", capabilities(platform.capabilities()));
    }

    private static JsonObject capabilities(Capabilities capabilities) {
        JsonObject form = new JsonObject();
        for (Capability capability : Capability.values()) {
            form.with(capability.name(), capabilities.of(capability).name());
        }
        return form;
    }

    private static JsonObject party(Party party) {
        return new JsonObject()
                .with("id", party.id())
                .with("address", party.address())
                .with("name", party.name())
                .with("state", party.state().name());
    }

    private static JsonObject candidate(Candidate candidate) {
        return new JsonObject()
                .with("platform", candidate.platform())
                .with("kind", Words.lower(candidate.kind()))
                .with("mechanism", candidate.mechanism());
    }

    private static JsonObject refusal(Refusal refusal) {
        return new JsonObject()
                .with("candidate", candidate(refusal.candidate()))
                .with("reason", refusal.reason().name())
                .with("text", refusal.text());
    }
}
