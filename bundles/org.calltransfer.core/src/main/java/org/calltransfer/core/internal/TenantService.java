package org.calltransfer.core.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Platform;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferEvent;
import org.calltransfer.api.TransferPlan;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.core.internal.machine.Phase;
import org.calltransfer.spi.Check;

/** Call transfer for one tenant. */
final class TenantService implements CallTransferService, SessionObserver {

    private final Providers providers;
    private final RunningTransfers running;
    private final TransferThreads threads;
    private final ListenerNotifier notifier;
    private final TransferStore store = new TransferStore();
    /** Replaced when the configuration changes; running transfers keep what they started with. */
    private volatile TenantView view;

    private volatile boolean withdrawn;

    TenantService(
            TenantSettings settings,
            Providers providers,
            RunningTransfers running,
            TransferThreads threads,
            ListenerNotifier notifier) {
        this.view = new TenantView(settings, providers);
        this.providers = providers;
        this.running = running;
        this.threads = threads;
        this.notifier = notifier;
    }

    void settings(TenantSettings newSettings) {
        view = new TenantView(newSettings, providers);
    }

    /** Takes nothing new, also from those who keep the service although it is no longer registered. */
    void withdraw() {
        withdrawn = true;
    }

    @Override
    public String tenant() {
        return view.settings().id();
    }

    @Override
    public List<Platform> platforms() {
        return view.platforms();
    }

    @Override
    public List<Call> calls() {
        return view.calls();
    }

    @Override
    public CompletionStage<TransferPlan> plan(TransferRequest request) {
        Proposal proposal = propose(request, view);
        Optional<Destination> destination = request.destination();
        if (proposal.assignment().isEmpty() || destination.isEmpty()) {
            return CompletableFuture.completedStage(proposal.plan());
        }
        Assignment assignment = proposal.assignment().get();
        return assignment
                .provider()
                .check(assignment.order(), destination.get())
                .toCompletableFuture()
                .completeOnTimeout(
                        new Check(Reason.TIMED_OUT, "the platform did not tell in time"),
                        assignment.limits().of(Phase.PREPARING).toMillis(),
                        TimeUnit.MILLISECONDS)
                .thenApplyAsync(proposal::plan, threads.listeners());
    }

    @Override
    public Transfer transfer(TransferRequest request) {
        try {
            return store.withKey(request.key()).orElseGet(() -> start(request));
        } catch (TransferRefusedException refused) {
            // What stands in the way may be the transfer with the same key that another thread has just started.
            return store.withKey(request.key()).orElseThrow(() -> refused);
        }
    }

    private Transfer start(TransferRequest request) {
        TenantView now = view;
        Assignment assignment = propose(request, now).required();
        TransferSession session = new TransferSession(assignment, threads, this);
        synchronized (store) {
            Optional<Transfer> earlier = store.withKey(request.key());
            if (earlier.isPresent()) {
                return earlier.get();
            }
            int most = now.settings().maxTransfers();
            if (store.running() >= most) {
                throw new TransferRefusedException(
                        Reason.LIMIT_REACHED, "the tenant runs " + most + " transfers, as many as it may");
            }
            if (!running.claim(session)) {
                throw inProgress(request.call());
            }
            store.add(session);
        }
        if (withdrawn || !providers.contains(assignment.provider())) {
            // It left after the proposal and may have drained its transfers before this one could be seen.
            session.leave();
        }
        session.start();
        return session;
    }

    private Proposal propose(TransferRequest request, TenantView now) {
        if (withdrawn) {
            throw new TransferRefusedException(Reason.NO_PROVIDER, "the tenant is no longer served");
        }
        // Only a tenant who can see the call may learn that it is being transferred.
        Call call = now.call(request.call());
        if (running.claimed(call.id())) {
            throw inProgress(call.id());
        }
        return now.propose(request, call);
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
        notifier.tell(event);
    }

    @Override
    public void ended(TransferSession session) {
        running.release(session);
        store.ended(session, view.settings().keepEnded());
    }
}
