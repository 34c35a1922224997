package org.calltransfer.core.internal;

import java.util.List;
import java.util.Optional;
import org.calltransfer.api.PlatformDirectory;
import org.calltransfer.api.PlatformStatus;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The platforms whose providers are there. */
@Component
public final class RegisteredPlatforms implements PlatformDirectory {

    private final Providers providers;

    @Activate
    public RegisteredPlatforms(@Reference Providers providers) {
        this.providers = providers;
    }

    @Override
    public List<PlatformStatus> platforms() {
        return providers.platforms().stream()
                .map(providers::of)
                .flatMap(Optional::stream)
                .map(provider -> new PlatformStatus(provider.status(), provider.details()))
                .toList();
    }
}
