package org.calltransfer.core.internal;

import org.calltransfer.api.Candidate;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.spi.TransferOrder;
import org.calltransfer.spi.TransferProvider;

/**
 * What was settled when a transfer was accepted; it does not change while the transfer runs, whatever happens to the
 * configuration.
 *
 * @param tenant the tenant's id
 * @param request what was asked for
 * @param chosen how it is done
 * @param capabilities what the chosen way can do with this call
 * @param provider who does it
 * @param order what the provider is told
 * @param limits how long each phase may last
 */
record Assignment(
        String tenant,
        TransferRequest request,
        Candidate chosen,
        Capabilities capabilities,
        TransferProvider provider,
        TransferOrder order,
        TimeLimits limits) {}
