package org.calltransfer.api;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Call transfer for one tenant. Registered with the service property {@value #TENANT} while the tenant is configured, also
 * while none of its platforms can be reached. All methods may be called from any thread and none waits for a switch.
 */
@ProviderType
public interface CallTransferService {

    /** Service property: the tenant's id. */
    String TENANT = "tenant";

    /** Returns the id of the tenant that this service acts for. */
    String tenant();

    /** Returns the tenant's platforms in the order of its configuration, also those that are not available. */
    List<Platform> platforms();

    /** Returns the live calls that the tenant may see, oldest first: a snapshot. */
    List<Call> calls();

    /**
     * Tells what {@link #transfer} would do, and touches nothing. The plan arrives within a time limit and may already be out
     * of date when it does.
     *
     * @throws TransferRefusedException where there is nothing to choose from: no platform, no such call or party, a call that
     *     is not talking or is being transferred already
     */
    CompletionStage<TransferPlan> plan(TransferRequest request);

    /**
     * Starts a transfer. What the live calls tell is checked at once and refused with an exception; what only the switch
     * knows (does the destination exist?) is checked before anybody is put on hold, and ends the transfer with
     * {@link Outcome#FAILED}. A request with the key of an earlier one gives that transfer and starts
     * nothing, as long as that transfer can be {@linkplain #find found}.
     *
     * @throws TransferRefusedException if no transfer was started; its reason tells why
     */
    Transfer transfer(TransferRequest request);

    /** Returns the transfer with the given id; empty if this tenant has none, or has forgotten it. */
    Optional<Transfer> find(String id);

    /** Returns the running transfers and the latest ended ones, newest first. */
    List<Transfer> transfers();
}
