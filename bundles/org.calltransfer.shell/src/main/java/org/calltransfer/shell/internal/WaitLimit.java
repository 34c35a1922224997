package org.calltransfer.shell.internal;

import java.time.Duration;
import org.apache.karaf.shell.support.CommandException;

/** How long a command waits at most: the value of {@code --timeout}. */
final class WaitLimit {

    static final int DEFAULT_SECONDS = 120;
    private static final int MAX_SECONDS = 86_400;

    private WaitLimit() {}

    static Duration ofSeconds(int seconds) throws CommandException {
        if (seconds < 1 || seconds > MAX_SECONDS) {
            throw Failure.of("--timeout: " + seconds + " is not 1 to " + MAX_SECONDS + " seconds", "correct it");
        }
        return Duration.ofSeconds(seconds);
    }
}
