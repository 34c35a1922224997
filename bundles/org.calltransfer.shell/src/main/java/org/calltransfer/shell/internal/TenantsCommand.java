package org.calltransfer.shell.internal;

import java.util.List;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Platform;
import org.osgi.framework.BundleContext;

@Service
@Command(scope = "transfer", name = "tenants", description = "Lists the tenants and their platforms")
public class TenantsCommand implements Action {

    @Reference
    BundleContext bundles;

    @Option(name = "--json", description = "Prints one JSON document and nothing else")
    boolean json;

    @Option(name = "--no-format", description = "Disable table rendered output: columns separated by tabs")
    boolean noFormat;

    @Override
    public Object execute() {
        Output out = new Output();
        try (Tenants tenants = new Tenants(bundles)) {
            if (json) {
                out.json(JsonForm.tenants(tenants.all()));
            } else {
                out.table(table(tenants.all()));
            }
        }
        return null;
    }

    private Table table(List<CallTransferService> tenants) {
        Table table = new Table(noFormat, Tenants.NONE).texts("Tenant", "Platform", "Available", "Since", "Text");
        for (CallTransferService tenant : tenants) {
            for (Platform platform : tenant.platforms()) {
                table.row(
                        tenant.tenant(),
                        platform.name(),
                        Words.available(platform),
                        Words.since(platform),
                        platform.text());
            }
        }
        return table;
    }
}
