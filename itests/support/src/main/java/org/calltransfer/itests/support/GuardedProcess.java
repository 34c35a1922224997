package org.calltransfer.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that works in a directory of its own and never outlives this JVM: a shell waits for the end of its standard
 * input, which comes even when the JVM is killed, then kills the program and deletes the directory. It ignores the signals
 * that a terminal sends to all processes at once, so that it is there to do so.
 */
public final class GuardedProcess implements AutoCloseable {

    private static final int SECONDS_TO_END = 10;
    private static final String OUTPUT = "output";
    private static final String ENDED = "ended";

    private static final String GUARD = """
            directory=$1
            shift
            trap '' HUP INT TERM
            exec 3<&0
            "$@" </dev/null &
            program=$!
            { read -r _; kill -KILL $program; } <&3 &
            watcher=$!
            wait $program
            kill -KILL $watcher
            touch "$directory/ended"
            read -r _ <&3
            rm -rf "$directory"
            """;

    private final Path directory;
    private final Process shell;

    private GuardedProcess(Path directory, Process shell) {
        this.directory = directory;
        this.shell = shell;
    }

    /** Starts the program in an existing directory. */
    public static GuardedProcess start(Path directory, List<String> program) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", GUARD, "guard", directory.toString()));
        command.addAll(program);
        try {
            Process shell = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve(OUTPUT).toFile())
                    .start();
            return new GuardedProcess(directory, shell);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isAlive() {
        return shell.isAlive() && !Files.exists(directory.resolve(ENDED));
    }

    /** What the program has printed so far. */
    public String output() {
        return read(OUTPUT);
    }

    /** The text of a file in the directory, empty if there is none. */
    String read(String file) {
        try {
            return Files.readString(directory.resolve(file));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the program at once, if it has not ended by itself, and deletes the directory. */
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
