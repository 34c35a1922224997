package org.calltransfer.rest.internal.v1;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallState;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Candidate;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Party;
import org.calltransfer.api.PartyState;
import org.calltransfer.api.Platform;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Refusal;
import org.calltransfer.api.Support;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferKind;
import org.calltransfer.api.TransferPlan;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;

/** A tenant with one call, "c1", of the parties "p1" and "p2". */
final class FakeService implements CallTransferService {

    /** What {@link #transfer} throws, if anything. */
    RuntimeException refusal;

    CompletionStage<TransferPlan> plan = CompletableFuture.completedStage(new TransferPlan(
            Optional.of(new Candidate("pbx", TransferKind.CONSULTATIVE, "bridge")),
            List.of(new Refusal(
                    new Candidate("pbx", TransferKind.BLIND, "redirect"), Reason.NOT_SUPPORTED, "not on this call")),
            List.of("200 exists")));

    private final String tenant;
    private final List<Transfer> transfers = new ArrayList<>();

    FakeService(String tenant) {
        this.tenant = tenant;
    }

    @Override
    public String tenant() {
        return tenant;
    }

    @Override
    public List<Platform> platforms() {
        Capabilities capabilities = Capabilities.NONE.with(Capability.BLIND, Support.YES);
        return List.of(
                new Platform("pbx", true, Instant.parse("2026-05-04T08:00:00Z"), "connected", capabilities),
                new Platform("old", false, null, "never seen", Capabilities.NONE));
    }

    @Override
    public List<Call> calls() {
        return List.of(new Call(
                "c1",
                "pbx",
                CallState.TALKING,
                Instant.parse("2026-05-04T09:00:00Z"),
                List.of(
                        new Party("p1", "100", "Reception", PartyState.TALKING),
                        new Party("p2", "", "", PartyState.TALKING))));
    }

    @Override
    public CompletionStage<TransferPlan> plan(TransferRequest request) {
        return plan;
    }

    @Override
    public Transfer transfer(TransferRequest request) {
        if (refusal != null) {
            throw refusal;
        }
        if (!request.call().equals("c1")) {
            throw new TransferRefusedException(Reason.UNKNOWN_CALL, "no live call has the id " + request.call());
        }
        return request.key().flatMap(this::withKey).orElseGet(() -> {
            Transfer transfer = new FakeTransfer("t-" + (transfers.size() + 1), request);
            transfers.add(transfer);
            return transfer;
        });
    }

    private Optional<Transfer> withKey(String key) {
        return transfers.stream()
                .filter(transfer -> transfer.request().key().equals(Optional.of(key)))
                .findFirst();
    }

    @Override
    public Optional<Transfer> find(String id) {
        return transfers.stream().filter(transfer -> transfer.id().equals(id)).findFirst();
    }

    @Override
    public List<Transfer> transfers() {
        return transfers;
    }
}
