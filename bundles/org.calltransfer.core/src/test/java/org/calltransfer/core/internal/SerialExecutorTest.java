package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.Test;

public class SerialExecutorTest {

    private final Queue<Runnable> pool = new ArrayDeque<>();
    private final SerialExecutor mailbox = new SerialExecutor(pool::add, 3);
    private final List<Integer> done = new ArrayList<>();

    @Test
    public void tasksRunInOrderInOneTaskOfThePool() {
        submit(1, 2, 3);
        assertThat(pool).hasSize(1);
        pool.remove().run();
        assertThat(done).containsExactly(1, 2, 3);
        submit(4);
        assertThat(pool).hasSize(1);
    }

    @Test
    public void aTaskMayQueueAnother() {
        mailbox.execute(() -> submit(2));
        submit(1);
        pool.remove().run();
        assertThat(done).containsExactly(1, 2);
        assertThat(pool).isEmpty();
    }

    @Test
    public void oneTaskTooManyIsRefusedAndTheOthersRun() {
        submit(1, 2, 3);
        assertThatThrownBy(() -> submit(4))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("more than 3 tasks are waiting");
        pool.remove().run();
        submit(5);
        pool.remove().run();
        assertThat(done).containsExactly(1, 2, 3, 5);
    }

    @Test
    public void whateverATaskThrowsThoseBehindItRun() {
        mailbox.execute(() -> {
            throw new IllegalStateException("exception");
        });
        mailbox.execute(() -> {
            throw new AssertionError("error");
        });
        submit(1);
        pool.remove().run();
        submit(2);
        pool.remove().run();
        assertThat(done).containsExactly(1, 2);
    }

    @Test
    public void noTaskIsForgottenAndNoTwoRunAtOnce() throws Exception {
        int submitters = 4;
        int each = 20_000;
        ExecutorService threads = Executors.newFixedThreadPool(2 * submitters);
        SerialExecutor stressed = new SerialExecutor(threads, submitters * each);
        int[] count = new int[1];
        AtomicInteger atOnce = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(submitters * each);
        for (int i = 0; i < submitters; i++) {
            threads.execute(() -> {
                for (int task = 0; task < each; task++) {
                    stressed.execute(() -> {
                        count[0] += atOnce.incrementAndGet();
                        atOnce.decrementAndGet();
                        all.countDown();
                    });
                }
            });
        }
        assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
        assertThat(count[0]).isEqualTo(submitters * each);
    }

    private void submit(int... tasks) {
        for (int task : tasks) {
            mailbox.execute(() -> done.add(task));
        }
    }
}
