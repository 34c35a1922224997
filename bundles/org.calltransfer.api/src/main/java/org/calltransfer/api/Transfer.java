package org.calltransfer.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One transfer of one call, from the request to its single result. All methods may be called from any thread and none
 * waits for a switch. Legs, holds and timers that a transfer took are released when it ends; the object stays readable.
 */
@ProviderType
public interface Transfer {

    /** Returns the id, unique in the container and never reused. */
    String id();

    String tenant();

    /** Returns the request that started this transfer. */
    TransferRequest request();

    /** Returns where the call is to go: as requested, or as {@linkplain #dial dialled} since; empty before that. */
    Optional<Destination> destination();

    /** Returns the kind, mechanism and platform that were chosen. */
    Candidate chosen();

    Instant startedAt();

    TransferState state();

    /** Returns the commands that would be accepted now. */
    Set<TransferCommand> allowed();

    /** Returns what happened so far, oldest first. */
    List<TimelineEntry> timeline();

    /** Returns what the provider saw, oldest first: the evidence on which the outcome rests. */
    List<Evidence> evidence();

    /** Returns the result, once the transfer has ended. */
    Optional<TransferResult> result();

    /**
     * Returns a stage that ends with the result: normally for every outcome, also for <em>busy</em>. Dependents that wait
     * for the end run on a thread of the service, never on a provider's; by then the call can be transferred again. The
     * stage can not be completed or cancelled by the receiver.
     */
    CompletionStage<TransferResult> ended();

    /**
     * Dials the target on the consultation call of a transfer that was set up without a destination (TAPI:
     * {@code lineDial}).
     *
     * @throws TransferRefusedException with {@link Reason#INVALID_STATE} if it is not {@linkplain #allowed() allowed} now
     */
    void dial(Destination destination);

    /**
     * Joins caller and target and releases the transferor (TAPI: {@code lineCompleteTransfer}, {@code
     * ITBasicCallControl::Finish}); while the target still rings, the caller waits for its answer.
     *
     * @throws TransferRefusedException with {@link Reason#INVALID_STATE} if it is not {@linkplain #allowed() allowed} now
     */
    void complete();

    /**
     * Drops the consultation call and connects caller and transferor again (TAPI: {@code lineUnhold} of the original call).
     *
     * @throws TransferRefusedException with {@link Reason#INVALID_STATE} if it is not {@linkplain #allowed() allowed} now
     */
    void cancel();
}
