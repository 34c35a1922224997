package org.calltransfer.shell.internal;

import java.util.List;
import java.util.Map;

/** Completes an argument by what the tenants have at this moment. */
abstract class TenantValueCompleter extends LiveCompleter {

    /** Returns the values that fit after the given arguments, each with a description. */
    abstract Map<String, String> values(Tenants tenants, List<String> typed);

    @Override
    final Map<String, String> values(List<String> typed) {
        try (Tenants tenants = new Tenants(bundles)) {
            return values(tenants, typed);
        }
    }
}
