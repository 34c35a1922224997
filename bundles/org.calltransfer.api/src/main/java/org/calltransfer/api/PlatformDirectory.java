package org.calltransfer.api;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All platforms, whichever tenants they carry calls for: an operator's view. One such service is registered while the core
 * runs. It knows no tenants, so neither it nor what it returns may be handed to a tenant's application, which has
 * {@link CallTransferService#platforms()}. It may be called from any thread and never waits for a switch.
 */
@ProviderType
public interface PlatformDirectory {

    /** Returns every platform for which a provider is registered, by name, also those that are not available. */
    List<PlatformStatus> platforms();
}
