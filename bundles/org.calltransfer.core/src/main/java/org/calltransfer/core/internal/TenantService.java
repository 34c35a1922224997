package org.calltransfer.core.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Platform;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferEvent;
import org.calltransfer.api.TransferPlan;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferProvider;

/** Call transfer for one tenant. */
final class TenantService implements CallTransferService, SessionObserver {

    private final Providers providers;
    private final RunningTransfers running;
    private final TransferThreads threads;
    private final ListenerNotifier notifier;
    private final TransferStore store = new TransferStore();
    /** Replaced when the configuration changes; running transfers keep what they started with. */
    private volatile TenantSettings settings;

    TenantService(
            TenantSettings settings,
            Providers providers,
            RunningTransfers running,
            TransferThreads threads,
            ListenerNotifier notifier) {
        this.settings = settings;
        this.providers = providers;
        this.running = running;
        this.threads = threads;
        this.notifier = notifier;
    }

    void settings(TenantSettings newSettings) {
        settings = newSettings;
    }

    @Override
    public String tenant() {
        return settings.id();
    }

    @Override
    public List<Platform> platforms() {
        return settings.scopes().keySet().stream().map(this::platform).toList();
    }

    private Platform platform(String name) {
        return providers
                .of(name)
                .map(TransferProvider::status)
                .orElse(new Platform(name, false, null, "no provider is configured for it", Capabilities.NONE));
    }

    @Override
    public List<Call> calls() {
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

    @Override
    public CompletionStage<TransferPlan> plan(TransferRequest request) {
        Proposal proposal = propose(request);
        Optional<Destination> destination = request.destination();
        if (proposal.assignment().isEmpty() || destination.isEmpty()) {
            return CompletableFuture.completedStage(proposal.plan());
        }
        Assignment assignment = proposal.assignment().get();
        return assignment
                .provider()
                .check(assignment.order(), destination.get())
                .thenApplyAsync(proposal::plan, threads.listeners());
    }

    @Override
    public Transfer transfer(TransferRequest request) {
        Optional<Transfer> earlier = store.withKey(request.key());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Assignment assignment = propose(request).required();
        TransferSession session = new TransferSession(assignment, threads, this);
        synchronized (store) {
            earlier = store.withKey(request.key());
            if (earlier.isPresent()) {
                return earlier.get();
            }
            if (store.running() >= settings.maxTransfers()) {
                throw new TransferRefusedException(
                        Reason.LIMIT_REACHED,
                        "the tenant runs " + settings.maxTransfers() + " transfers, as many as it may");
            }
            if (!running.claim(session)) {
                throw inProgress(assignment.order().call().id());
            }
            store.add(session);
        }
        session.start();
        return session;
    }

    private Proposal propose(TransferRequest request) {
        if (running.claimed(request.call())) {
            // Only a tenant who can see the call may learn that it is being transferred.
            liveCall(request.call());
            throw inProgress(request.call());
        }
        Call call = liveCall(request.call());
        TransferProvider provider = providers
                .of(call.platform())
                .orElseThrow(() -> new TransferRefusedException(Reason.NO_PROVIDER, "the platform is being removed"));
        return Proposal.of(request, Subject.of(call, request.transferor()), provider, settings);
    }

    private Call liveCall(String id) {
        if (platforms().stream().noneMatch(Platform::available)) {
            throw new TransferRefusedException(Reason.NO_PROVIDER, "none of the tenant's platforms is available");
        }
        return calls().stream()
                .filter(call -> call.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TransferRefusedException(Reason.UNKNOWN_CALL, "no live call has the id " + id));
    }

    private static TransferRefusedException inProgress(String call) {
        return new TransferRefusedException(Reason.IN_PROGRESS, "call " + call + " is being transferred already");
    }

    @Override
    public Optional<Transfer> find(String id) {
        return store.find(id);
    }

    @Override
    public List<Transfer> transfers() {
        return store.newestFirst();
    }

    @Override
    public void changed(TransferEvent event) {
        notifier.notify(event);
    }

    @Override
    public void ended(TransferSession session) {
        running.release(session);
        store.ended(session, settings.keepEnded());
    }
}
