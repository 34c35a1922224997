package org.calltransfer.spi;

import org.calltransfer.api.Call;
import org.calltransfer.api.Party;

/**
 * What a provider is asked to do.
 *
 * @param id the transfer's id: letters, digits and {@code -}
 * @param call the call, as it was when the transfer was requested
 * @param transferor the party who gives it away
 * @param caller the party who is moved
 * @param mechanism one that this provider has offered for the call
 * @param scope the tenant's part of the platform, which also tells where destinations are dialled
 */
public record TransferOrder(String id, Call call, Party transferor, Party caller, String mechanism, Scope scope) {}
