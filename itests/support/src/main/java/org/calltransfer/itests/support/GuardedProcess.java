package org.calltransfer.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that works in a directory of its own and never outlives this JVM: a shell waits for the end of its standard
 * input, which comes even when the JVM is killed, then kills the program and deletes the directory.
 */
final class GuardedProcess implements AutoCloseable {

    private static final int SECONDS_TO_END = 10;

    private static final String GUARD = """
            directory=$1
            shift
            exec 3<&0
            "$@" </dev/null &
            program=$!
            { read -r _; kill -KILL $program; } <&3 &
            watcher=$!
            wait $program
            status=$?
            kill $watcher
            rm -rf "$directory"
            exit $status
            """;

    private final Path output;
    private final Process shell;

    private GuardedProcess(Path output, Process shell) {
        this.output = output;
        this.shell = shell;
    }

    /** Starts the program; what it prints goes to {@code output}, a file in the directory. */
    static GuardedProcess start(Path directory, List<String> program) {
        Path output = directory.resolve("output");
        List<String> command = new ArrayList<>(List.of("sh", "-c", GUARD, "guard", directory.toString()));
        command.addAll(program);
        try {
            Process shell = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new GuardedProcess(output, shell);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return shell.isAlive();
    }

    /** What the program has printed so far. */
    String output() {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the program at once, if it has not ended by itself. */
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Still running: " + shell.info());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
