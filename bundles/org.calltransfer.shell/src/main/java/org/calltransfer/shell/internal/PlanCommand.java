package org.calltransfer.shell.internal;

import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.StringsCompleter;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Candidate;
import org.calltransfer.api.Refusal;
import org.calltransfer.api.TransferPlan;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;

@Service
@Command(scope = "transfer", name = "plan", description = "Tells what a transfer would do and why, and touches nothing")
public class PlanCommand extends TenantCommand {

    @Argument(index = 1, name = "call", description = "The call's id, see transfer:calls", required = true)
    @Completion(CallCompleter.class)
    String call;

    @Argument(
            index = 2,
            name = "transferor",
            description = "Who would give the call away: the party's id, or its address where no other has the same",
            required = true)
    @Completion(PartyCompleter.class)
    String transferor;

    @Argument(
            index = 3,
            name = "destination",
            description = "Where the call would go; may be left out with --kind consultative")
    @Completion(DestinationCompleter.class)
    String destination;

    @Option(name = "--kind", description = "auto, blind or consultative")
    @Completion(
            value = StringsCompleter.class,
            values = {"auto", "blind", "consultative"})
    String kind = "auto";

    @Option(name = "--timeout", description = "How many seconds to wait at most, 1 to 86400")
    int timeout = WaitLimit.DEFAULT_SECONDS;

    @Override
    Object run(CallTransferService service, Output out) throws Exception {
        Duration limit = WaitLimit.ofSeconds(timeout);
        TransferPlan plan = await(service.plan(request()), limit);
        if (json) {
            out.json(JsonForm.plan(plan));
        } else {
            print(plan, out);
        }
        return null;
    }

    private TransferRequest request() {
        return switch (kind) {
            case "auto" -> TransferRequest.auto(call, transferor, Requests.destination(destination));
            case "blind" -> TransferRequest.blind(call, transferor, Requests.destination(destination));
            case "consultative" -> Requests.consultative(call, transferor, destination);
            default -> throw new IllegalArgumentException("--kind: auto, blind or consultative is expected");
        };
    }

    private TransferPlan await(CompletionStage<TransferPlan> plan, Duration limit) throws Exception {
        try {
            return plan.toCompletableFuture().get(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw Failure.of("no plan was made within " + limit.toSeconds() + " s", "try again later");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TransferRefusedException refusal ? refusal : e;
        }
    }

    private static void print(TransferPlan plan, Output out) {
        out.line("Chosen: " + plan.chosen().map(Candidate::toString).orElse("nothing, it would be refused or fail"));
        for (Refusal refusal : plan.refused()) {
            out.line("Refused: " + refusal.candidate() + ", " + Words.explained(refusal.reason(), refusal.text()));
        }
        plan.findings().forEach(finding -> out.line("Finding: " + finding));
    }
}
