package org.calltransfer.shell.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Completes platforms' names. */
@Service
public class PlatformCompleter extends LiveCompleter {

    @Override
    Map<String, String> values(List<String> typed) {
        Map<String, String> names = new LinkedHashMap<>();
        Platforms.now(bundles)
                .all()
                .forEach(status ->
                        names.put(status.platform().name(), status.platform().text()));
        return names;
    }
}
