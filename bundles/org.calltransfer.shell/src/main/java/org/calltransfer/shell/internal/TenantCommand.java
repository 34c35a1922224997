package org.calltransfer.shell.internal;

import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.TransferRefusedException;
import org.osgi.framework.BundleContext;

/** A command for one tenant: finds the tenant's service and turns what the API refuses into an error of the shell. */
abstract class TenantCommand implements Action {

    @Reference
    BundleContext bundles;

    @Argument(index = 0, name = "tenant", description = "The tenant's id", required = true)
    @Completion(TenantCompleter.class)
    String tenant;

    @Option(name = "--json", description = "Prints one JSON document and nothing else")
    boolean json;

    @Override
    public final Object execute() throws Exception {
        try (Tenants tenants = new Tenants(bundles)) {
            return run(tenants.require(tenant), new Output());
        } catch (TransferRefusedException refusal) {
            throw Failure.refused(refusal);
        } catch (IllegalArgumentException invalid) {
            // The API's check of a request: its message names the field and the rule.
            throw Failure.of(invalid.getMessage(), "correct it");
        }
    }

    /** Returns the exit status as Karaf takes it: null or 0 if all is well. */
    abstract Object run(CallTransferService service, Output out) throws Exception;
}
