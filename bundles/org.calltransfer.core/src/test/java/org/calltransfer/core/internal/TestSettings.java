package org.calltransfer.core.internal;

import java.time.Duration;
import java.util.Map;
import org.calltransfer.api.TransferKind;
import org.calltransfer.spi.Scope;

/** Settings of tenant acme, who owns the whole platform and whose limits no test meets, unless it says otherwise. */
final class TestSettings {

    private static final Duration LONG = Duration.ofMinutes(1);

    static final TenantSettings ACME = tenant("acme");

    private TestSettings() {}

    static TenantSettings tenant(String id) {
        return new TenantSettings(
                id, Map.of(FakeProvider.PLATFORM, Scope.WHOLE), TransferKind.CONSULTATIVE, limits(), 100, 1000);
    }

    static TenantSettings preferring(TransferKind kind) {
        return new TenantSettings("acme", ACME.scopes(), kind, ACME.limits(), 100, 1000);
    }

    static TenantSettings limitedTo(TimeLimits limits) {
        return new TenantSettings("acme", ACME.scopes(), ACME.preferred(), limits, 100, 1000);
    }

    static TenantSettings keeping(int maxTransfers, int keepEnded) {
        return new TenantSettings("acme", ACME.scopes(), ACME.preferred(), ACME.limits(), maxTransfers, keepEnded);
    }

    static TimeLimits limits() {
        return new TimeLimits(LONG, LONG, LONG);
    }
}
