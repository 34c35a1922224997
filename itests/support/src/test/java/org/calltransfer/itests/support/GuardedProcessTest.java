package org.calltransfer.itests.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class GuardedProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** Writes its own process id, then does nothing for a day. */
    private static final List<String> PROGRAM = List.of("sh", "-c", "echo $$ >id.new; mv id.new id; exec sleep 86400");

    private Path directory;

    @Before
    public void makeDirectory() throws IOException {
        directory = Files.createTempDirectory("guarded");
    }

    @After
    public void leavesNothingBehind() {
        assertThat(directory).doesNotExist();
    }

    @Test
    public void closeEndsTheProgram() throws IOException {
        GuardedProcess process = GuardedProcess.start(directory, PROGRAM);
        long id = programId();
        assertThat(process.isAlive()).isTrue();

        process.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(isRunning(id)).isFalse();
    }

    @Test
    public void aProgramThatEndsByItselfIsNotAlive() {
        GuardedProcess process = GuardedProcess.start(directory, List.of("true"));

        assertThat(Waiting.until(LIMIT, () -> !process.isAlive())).isTrue();
        assertThat(directory).exists();

        process.close();
    }

    @Test
    public void theProgramEndsWithAJvmThatIsKilled() throws IOException {
        Process jvm = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        directory.toString())
                .start();
        long id = programId();

        jvm.destroyForcibly();

        assertThat(Waiting.until(LIMIT, () -> !isRunning(id) && !Files.exists(directory)))
                .isTrue();
    }

    /** The other JVM: starts the program and waits to be killed. */
    static final class Starter {
        public static void main(String[] arguments) throws InterruptedException {
            GuardedProcess.start(Path.of(arguments[0]), PROGRAM);
            Thread.currentThread().join();
        }
    }

    private long programId() throws IOException {
        Path id = directory.resolve("id");
        assertThat(Waiting.until(LIMIT, () -> Files.exists(id))).isTrue();
        return Long.parseLong(Files.readString(id).trim());
    }

    private static boolean isRunning(long id) {
        Optional<ProcessHandle> process = ProcessHandle.of(id);
        return process.isPresent() && process.get().isAlive();
    }
}
