package org.calltransfer.shell.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.Platform;
import org.calltransfer.api.PlatformStatus;
import org.osgi.framework.BundleContext;

@Service
@Command(scope = "transfer", name = "platforms", description = "Lists all platforms, or shows all of one")
public class PlatformsCommand implements Action {

    /** As many as fit into a row; a provider tells the most important first. */
    private static final int DETAILS_IN_ROW = 3;

    @Reference
    BundleContext bundles;

    @Argument(index = 0, name = "platform", description = "The platform's name; all platforms if left out")
    @Completion(PlatformCompleter.class)
    String name;

    @Option(name = "--json", description = "Prints one JSON document and nothing else")
    boolean json;

    @Option(name = "--no-format", description = "Disable table rendered output: columns separated by tabs")
    boolean noFormat;

    @Override
    public Object execute() throws CommandException {
        Platforms platforms = Platforms.now(bundles);
        Output out = new Output();
        if (name == null) {
            list(platforms, out);
        } else {
            show(platforms.require(name), out);
        }
        return null;
    }

    private void list(Platforms platforms, Output out) {
        if (json) {
            out.json(JsonForm.platforms(platforms.all()));
        } else {
            out.table(table(platforms));
        }
    }

    private void show(PlatformStatus status, Output out) {
        if (json) {
            out.json(JsonForm.platform(status));
        } else {
            properties(status).forEach((key, value) -> out.line(String.format("%-17s %s", key, value)));
        }
    }

    private Table table(Platforms platforms) {
        Table table =
                new Table(noFormat, Platforms.NONE).texts("Platform", "Available", "Since", "Text", "First details");
        for (PlatformStatus status : platforms.all()) {
            Platform platform = status.platform();
            table.row(
                    platform.name(),
                    Words.available(platform),
                    Words.since(platform),
                    platform.text(),
                    status.details().entrySet().stream()
                            .limit(DETAILS_IN_ROW)
                            .map(detail -> detail.getKey() + "=" + detail.getValue())
                            .collect(Collectors.joining(", ")));
        }
        return table;
    }

    /** The names are those of the JSON form, as the names of the details are. */
    private static Map<String, String> properties(PlatformStatus status) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("name", status.platform().name());
        properties.put("available", Words.available(status.platform()));
        properties.put("since", Words.since(status.platform()));
        properties.put("text", status.platform().text());
        properties.putAll(status.details());
        return properties;
    }
}
