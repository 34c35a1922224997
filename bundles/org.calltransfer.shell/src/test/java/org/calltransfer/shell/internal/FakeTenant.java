package org.calltransfer.shell.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
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
import org.calltransfer.api.Support;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferEvent;
import org.calltransfer.api.TransferKind;
import org.calltransfer.api.TransferPlan;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferState;

/** A tenant with two platforms and one call of 200 and 100; its transfers do what the test says. */
final class FakeTenant implements CallTransferService {

    static final Instant BEGAN = Instant.parse("2026-03-01T09:59:00Z");

    private final String id;
    private final Consumer<TransferEvent> listeners;
    private final List<FakeTransfer> newestFirst = new CopyOnWriteArrayList<>();
    final List<Call> calls = new ArrayList<>();
    CompletionStage<TransferPlan> plan = new CompletableFuture<>();
    Consumer<FakeTransfer> script = transfer -> {};

    FakeTenant(String id, Consumer<TransferEvent> listeners) {
        this.id = id;
        this.listeners = listeners;
        calls.add(call("c1", new Party("p1", "100", "Carol", PartyState.TALKING), party("p2", "200", "Tom")));
    }

    static Party party(String id, String address, String name) {
        return new Party(id, address, name, PartyState.TALKING);
    }

    static Call call(String id, Party... parties) {
        return new Call(id, "pbx1", CallState.TALKING, BEGAN, List.of(parties));
    }

    FakeTransfer start(TransferRequest request) {
        TransferKind kind = request.kind().orElse(TransferKind.CONSULTATIVE);
        String mechanism = kind == TransferKind.BLIND ? "redirect" : "atxfer";
        FakeTransfer transfer = new FakeTransfer(
                "t" + (newestFirst.size() + 1), id, request, new Candidate("pbx1", kind, mechanism), listeners);
        newestFirst.add(0, transfer);
        transfer.step(0, TransferState.PREPARING, "the request is being checked");
        return transfer;
    }

    FakeTransfer newest() {
        return newestFirst.get(0);
    }

    @Override
    public String tenant() {
        return id;
    }

    @Override
    public List<Platform> platforms() {
        return List.of(
                new Platform(
                        "pbx1",
                        true,
                        BEGAN,
                        "Asterisk 22.5 at 127.0.0.1:5038",
                        Capabilities.NONE.with(Capability.BLIND, Support.YES)),
                new Platform("pbx2", false, null, "no provider offers it", Capabilities.NONE));
    }

    @Override
    public List<Call> calls() {
        return calls;
    }

    @Override
    public CompletionStage<TransferPlan> plan(TransferRequest request) {
        return plan;
    }

    @Override
    public FakeTransfer transfer(TransferRequest request) {
        if (calls.stream().noneMatch(call -> call.id().equals(request.call()))) {
            throw new TransferRefusedException(Reason.UNKNOWN_CALL, "there is no call " + request.call());
        }
        FakeTransfer transfer = start(request);
        script.accept(transfer);
        return transfer;
    }

    @Override
    public Optional<Transfer> find(String wanted) {
        return newestFirst.stream()
                .filter(transfer -> transfer.id().equals(wanted))
                .findFirst()
                .map(transfer -> transfer);
    }

    @Override
    public List<Transfer> transfers() {
        return List.copyOf(newestFirst);
    }
}
