package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.calltransfer.core.internal.machine.Phase;
import org.junit.Rule;
import org.junit.Test;

public class PhaseTimerTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    @Rule
    public final Core core = new Core();

    private final Object lock = new Object();
    private final List<Boolean> passed = new CopyOnWriteArrayList<>();
    private final PhaseTimer timer = new PhaseTimer(
            lock,
            core.threads,
            new TimeLimits(Duration.ofMillis(1), LONG, LONG),
            () -> passed.add(Thread.holdsLock(lock)));

    @Test
    public void tellsUnderTheLockThatTheLimitHasPassed() {
        synchronized (lock) {
            timer.start(Phase.RINGING);
        }
        TransferDriver.soon().untilAsserted(() -> assertThat(passed).containsExactly(true));
    }

    @Test
    public void aLimitThatPassesWhileTheNextPhaseBeginsIsOver() {
        synchronized (lock) {
            timer.start(Phase.RINGING);
            waitForTheTimerToWaitForTheLock();
            timer.start(Phase.CONSULTING);
        }
        assertNothingPassed();
    }

    @Test
    public void aLimitThatPassesWhileTheTransferEndsIsOver() {
        synchronized (lock) {
            timer.start(Phase.RINGING);
            waitForTheTimerToWaitForTheLock();
            timer.stop();
        }
        assertNothingPassed();
    }

    private static void waitForTheTimerToWaitForTheLock() {
        TransferDriver.soon()
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .anyMatch(thread -> thread.getName().startsWith("calltransfer-timer-")
                                && thread.getState() == Thread.State.BLOCKED));
    }

    /** The timer has one thread: what is scheduled later runs after what waited for the lock. */
    private void assertNothingPassed() {
        List<String> later = new CopyOnWriteArrayList<>();
        core.threads.after(Duration.ZERO, () -> later.add("later"));
        TransferDriver.soon().until(() -> !later.isEmpty());
        assertThat(passed).isEmpty();
    }
}
