package org.calltransfer.itests.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Programs that tests need, installed with {@code apt-get} where that can be done: as root on Debian. */
final class HostPackages {

    private static final Logger LOG = LoggerFactory.getLogger(HostPackages.class);
    private static final String LOCK = "/run/lock/calltransfer-apt";
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private HostPackages() {}

    static boolean canInstall() {
        return "root".equals(System.getProperty("user.name")) && Files.exists(Path.of("/etc/debian_version"));
    }

    /**
     * Makes sure that the program can be run.
     *
     * @throws AsteriskUnavailableException if it is missing and cannot be installed
     */
    static synchronized void require(String program, String debianPackage) {
        if (HostCommand.find(program).isPresent()) {
            return;
        }
        if (!canInstall()) {
            throw new AsteriskUnavailableException(
                    program + " is not installed, and installing it takes root on Debian");
        }
        LOG.info("Installing the package {}", debianPackage);
        aptGet("update");
        aptGet("install", "-y", "--no-install-recommends", debianPackage);
    }

    /** One at a time on this machine: a second apt-get does not wait for the lists, it fails. */
    private static void aptGet(String... arguments) {
        List<String> command = new ArrayList<>(List.of("flock", LOCK, "apt-get"));
        command.addAll(List.of(arguments));
        HostCommand.Result result = HostCommand.run(LIMIT, command);
        if (!result.succeeded()) {
            throw new AsteriskUnavailableException(String.join(" ", command) + " failed:\n" + result.output());
        }
    }
}
