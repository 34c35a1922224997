package org.calltransfer.itests.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.calltransfer.itests.support.FreePorts;
import org.calltransfer.itests.support.GuardedProcess;
import org.junit.rules.ExternalResource;

/** The distribution, unpacked anew and started on free ports; an operator's hands on its files. Ends with the JVM. */
final class Distribution extends ExternalResource {

    private static final Path UNPACKED = Path.of("target", "distribution");
    private static final Pattern USER = Pattern.compile("(?m)^calltransfer = (\\w+),");
    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final int httpPort = FreePorts.one();
    private final int sshPort = FreePorts.one();
    private final List<String> environment;
    private Path home;
    private GuardedProcess karaf;

    /** Takes variables of its environment, each as {@code NAME=value}. */
    Distribution(String... environment) {
        this.environment = List.of(environment);
    }

    @Override
    protected void before() throws IOException {
        home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "karaf");
        copy(UNPACKED, home);
        edit("org.ops4j.pax.web.cfg", "http.port = 8181", "http.port = " + httpPort);
        edit("org.apache.karaf.shell.cfg", "sshPort = 8101", "sshPort = " + sshPort);
        // exec, so that the process that is guarded is the Java one.
        List<String> command = new ArrayList<>(List.of("env", "KARAF_EXEC=exec"));
        command.addAll(environment);
        command.addAll(List.of(home.resolve("bin/karaf").toString(), "daemon"));
        karaf = GuardedProcess.start(home, command);
        Awaitility.await("the REST interface answers")
                .atMost(START_LIMIT)
                .ignoreExceptions()
                .until(() -> rest().get("/tenants").status() == 200);
    }

    @Override
    protected void after() {
        karaf.close();
    }

    RestClient rest() {
        return new RestClient(httpPort, password());
    }

    /** Puts a file in place in {@code etc}, or replaces it. */
    void configure(String file, String... lines) {
        try {
            Files.write(home.resolve("etc").resolve(file), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void unconfigure(String file) {
        try {
            Files.deleteIfExists(home.resolve("etc").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String log() {
        return read(home.resolve("data/log/karaf.log"));
    }

    /** Types a line into the shell, over SSH, and returns what it prints. */
    String shell(String line) {
        try {
            Process client = new ProcessBuilder(
                            home.resolve("bin/client").toString(),
                            "-b",
                            "-a",
                            Integer.toString(sshPort),
                            "-u",
                            "calltransfer",
                            "-p",
                            password())
                    .redirectErrorStream(true)
                    .start();
            client.getOutputStream().write((line + "\n").getBytes());
            client.getOutputStream().close();
            return new String(client.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The password that the first start has made. */
    private String password() {
        Matcher matcher = USER.matcher(read(home.resolve("etc/users.properties")));
        if (!matcher.find()) {
            throw new IllegalStateException("no user was made: " + karaf.output());
        }
        return matcher.group(1);
    }

    private void edit(String file, String old, String text) throws IOException {
        Path path = home.resolve("etc").resolve(file);
        String before = Files.readString(path);
        if (!before.contains(old)) {
            throw new IllegalStateException(file + " has no '" + old + "'");
        }
        Files.writeString(path, before.replace(old, text));
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive holds one folder, named after the version. */
    private static void copy(Path archive, Path to) throws IOException {
        try (Stream<Path> folders = Files.list(archive)) {
            Path from = folders.filter(folder -> folder.getFileName().toString().startsWith("calltransfer-"))
                    .findFirst()
                    .orElseThrow();
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Path target = to.resolve(from.relativize(file).toString());
                    if (!Files.isDirectory(target)) {
                        Files.copy(file, target);
                        target.toFile().setExecutable(Files.isExecutable(file));
                    }
                }
            }
        }
    }
}
