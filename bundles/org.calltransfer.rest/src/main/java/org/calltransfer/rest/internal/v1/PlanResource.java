package org.calltransfer.rest.internal.v1;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferPlan;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.rest.internal.http.Answer;

/** Plans: what a transfer would lead to. Nothing is kept of them. */
final class PlanResource {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Tenants tenants;

    PlanResource(Tenants tenants) {
        this.tenants = tenants;
    }

    Answer make(RestRequest request) throws IOException {
        CallTransferService service = tenants.tenant(request);
        TransferRequest asked = TransferBody.transfer(request);
        return Answer.json(200, PlanJson.of(await(service.plan(asked), LIMIT)));
    }

    static TransferPlan await(CompletionStage<TransferPlan> plan, Duration limit) {
        try {
            return plan.toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TransferRefusedException refused) {
                throw refused;
            }
            throw new IllegalStateException("the plan broke", e.getCause());
        } catch (TimeoutException e) {
            throw new TransferRefusedException(Reason.TIMED_OUT, "the platform did not answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransferRefusedException(Reason.PROVIDER_GONE, "the service is being stopped");
        }
    }
}
