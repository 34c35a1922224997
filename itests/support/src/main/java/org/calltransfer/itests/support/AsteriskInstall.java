package org.calltransfer.itests.support;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An installed Asterisk. That is the program that the system property {@code calltransfer.asterisk22} (or {@code 16}) names,
 * or the one on the {@code PATH} if its version is the one asked for, otherwise Debian's in a folder of its own, which is made when it is first needed: by root, on Debian, in about a minute and half a gigabyte.
 * These folders are kept in {@code ~/.cache/calltransfer}, or where the system property
 * {@code calltransfer.asterisk.cache} says.
 *
 * <p>Nothing of the installation's own configuration is read and nothing in it is changed: any number of
 * {@link AsteriskServer}s run from it at once.
 */
public final class AsteriskInstall {

    private static final Path HOST = Path.of("/");
    private static final String DEBIAN_PROGRAM = "/usr/sbin/asterisk";
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "calltransfer");
    private static final Duration VERSION_LIMIT = Duration.ofSeconds(10);

    private final Path root;
    private final String program;

    private AsteriskInstall(Path root, String program) {
        this.root = root;
        this.program = program;
    }

    /**
     * Finds or installs the version.
     *
     * @throws AsteriskUnavailableException if there is none and none can be installed here
     */
    public static synchronized AsteriskInstall of(AsteriskVersion version) {
        String property = "calltransfer.asterisk" + version.major();
        String named = System.getProperty(property);
        if (named != null) {
            return requireVersion(new AsteriskInstall(HOST, named), version, property);
        }
        return HostCommand.find("asterisk")
                .map(program -> new AsteriskInstall(HOST, program.toString()))
                .filter(install -> install.is(version))
                .orElseGet(() -> bootstrap(version));
    }

    private static AsteriskInstall requireVersion(AsteriskInstall install, AsteriskVersion version, String property) {
        if (!install.is(version)) {
            throw new AsteriskUnavailableException(property + ": " + install.program + " is not " + version);
        }
        return install;
    }

    private static AsteriskInstall bootstrap(AsteriskVersion version) {
        Path cache = Path.of(System.getProperty("calltransfer.asterisk.cache", CACHE.toString()));
        return new AsteriskInstall(DebianBootstrap.install(version, cache), DEBIAN_PROGRAM);
    }

    private boolean is(AsteriskVersion version) {
        return HostCommand.run(VERSION_LIMIT, command("-V")).output().startsWith(version + ".");
    }

    /** The command that runs this Asterisk with the arguments. */
    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        if (!root.equals(HOST)) {
            command.addAll(List.of("chroot", root.toString()));
        }
        command.add(program);
        command.addAll(List.of(arguments));
        return command;
    }

    /** The folder under which servers keep their files. Its name is short, because that of a control socket has to be. */
    Path runFolder() {
        return root.equals(HOST)
                ? Path.of("/tmp", "calltransfer-" + System.getProperty("user.name"))
                : root.resolve("run/calltransfer");
    }

    /** What Asterisk itself calls a path of this machine: it sees its own root only. */
    String seenFromInside(Path path) {
        return "/" + root.relativize(path);
    }
}
