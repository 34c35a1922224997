package org.calltransfer.shell.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.PlatformDirectory;
import org.calltransfer.api.PlatformStatus;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** The platforms at one moment, by name; none while the core is not there. */
record Platforms(List<PlatformStatus> all) {

    /** What to say when there is none at all: a configuration that was refused looks just like one that is missing. */
    static final String NONE = "no platform is configured, or the log tells why its configuration was refused";

    static Platforms now(BundleContext bundles) {
        ServiceTracker<PlatformDirectory, PlatformDirectory> tracker =
                new ServiceTracker<>(bundles, PlatformDirectory.class, null);
        tracker.open();
        try {
            PlatformDirectory directory = tracker.getService();
            return new Platforms(directory == null ? List.of() : directory.platforms());
        } finally {
            tracker.close();
        }
    }

    PlatformStatus require(String name) throws CommandException {
        return all.stream()
                .filter(status -> status.platform().name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private CommandException unknown(String name) {
        String known = all.stream().map(status -> status.platform().name()).collect(Collectors.joining(", "));
        return Failure.of("there is no platform " + name, known.isEmpty() ? NONE : "the platforms are " + known);
    }
}
