package org.calltransfer.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Installs Debian's Asterisk into a folder of its own with {@code debootstrap}. */
final class DebianBootstrap {

    private static final Logger LOG = LoggerFactory.getLogger(DebianBootstrap.class);
    private static final Duration LIMIT = Duration.ofMinutes(15);

    private DebianBootstrap() {}

    /** The folder with that version, below the cache folder; it is made now if it is not there. */
    static Path install(AsteriskVersion version, Path cache) {
        Path root = cache.resolve("asterisk-" + version.major());
        if (!HostPackages.canInstall()) {
            throw new AsteriskUnavailableException(version + " is not on the PATH nor named by -Dcalltransfer.asterisk"
                    + version.major() + ", and installing it into " + root + " takes root on Debian");
        }
        if (Files.isDirectory(root)) {
            return root;
        }
        HostPackages.require("debootstrap", "debootstrap");
        LOG.info("Installing {} from Debian {} into {}: this takes about a minute", version, version.suite(), root);
        createDirectories(cache);
        HostCommand.Result result = HostCommand.run(LIMIT, command(version, root));
        if (!result.succeeded()) {
            throw new AsteriskUnavailableException(version + " could not be installed:\n" + result.output());
        }
        LOG.info("{} is installed", version);
        return root;
    }

    /** The shell, not this JVM, holds the lock: an installation that goes on after the JVM was killed is waited for. */
    private static List<String> command(AsteriskVersion version, Path root) {
        String script = Template.fill("install.sh", Map.of());
        return List.of(
                "flock",
                root + ".lock",
                "sh",
                "-c",
                script,
                "install",
                root.toString(),
                version.suite(),
                version.script());
    }

    private static void createDirectories(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
