package org.calltransfer.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Installs Debian's Asterisk into a folder of the cache with {@code debootstrap}. The folder appears under its name only
 * when it is complete, and two JVMs never install it at the same time.
 */
final class DebianBootstrap {

    private static final Logger LOG = LoggerFactory.getLogger(DebianBootstrap.class);
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(15);
    private static final Duration CLEAN_LIMIT = Duration.ofMinutes(2);

    private final AsteriskVersion version;
    private final Path root;
    private final Path unfinished;
    private final Path lock;

    DebianBootstrap(AsteriskVersion version, Path cache) {
        String name = "asterisk-" + version.major();
        this.version = version;
        this.root = cache.resolve(name);
        this.unfinished = cache.resolve(name + ".unfinished");
        this.lock = cache.resolve(name + ".lock");
    }

    /** The root folder of the installation, made now if it is not there. */
    Path install() {
        if (Files.isDirectory(root)) {
            return root;
        }
        if (!HostPackages.canInstall()) {
            throw new AsteriskUnavailableException(
                    version + " is not installed, and installing it with debootstrap takes root on Debian");
        }
        HostPackages.require("debootstrap", "debootstrap");
        try {
            Files.createDirectories(root.getParent());
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                installLocked(held);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return root;
    }

    private void installLocked(FileLock held) throws IOException {
        if (Files.isDirectory(root)) {
            return;
        }
        LOG.info("Installing {} from Debian {} into {}: this takes about a minute", version, version.suite(), root);
        deleteUnfinished();
        HostCommand.Result result = HostCommand.run(
                INSTALL_LIMIT,
                List.of(
                        "debootstrap",
                        "--variant=minbase",
                        "--include=asterisk",
                        version.suite(),
                        unfinished.toString(),
                        "", // the mirror that debootstrap chooses
                        "/usr/share/debootstrap/scripts/" + version.script()));
        if (!result.succeeded()) {
            deleteUnfinished();
            throw new AsteriskUnavailableException(
                    "debootstrap could not install " + version + ":\n" + result.output());
        }
        Files.move(unfinished, root, StandardCopyOption.ATOMIC_MOVE);
        LOG.info("{} is installed", version);
    }

    /** A debootstrap that was killed leaves its folder behind, with the kernel's file systems still mounted in it. */
    private void deleteUnfinished() {
        for (String mount : List.of("proc", "sys")) {
            HostCommand.run(
                    CLEAN_LIMIT,
                    List.of("umount", "-l", unfinished.resolve(mount).toString()));
        }
        HostCommand.run(CLEAN_LIMIT, List.of("rm", "-rf", "--one-file-system", unfinished.toString()));
    }
}
