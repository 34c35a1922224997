package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.spi.FactKind;
import org.junit.After;
import org.junit.Rule;
import org.junit.Test;

/** Many ask at the same moment for the same call. */
public class ConcurrentRequestTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 50;

    @Rule
    public final Core core = new Core();

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    private final TenantService other = core.tenant(TestSettings.tenant("other"));

    @After
    public void stop() {
        pool.shutdownNow();
    }

    @Test
    public void exactlyOneWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            exactlyOne(atOnce(number -> request(core.service, TestCalls.blind())));
        }
    }

    @Test
    public void exactlyOneOfTwoTenantsWins() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            exactlyOne(atOnce(number -> request(number % 2 == 0 ? core.service : other, TestCalls.blind())));
        }
    }

    @Test
    public void theSameKeyIsTheSameTransfer() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            TransferRequest request = TestCalls.blind().withKey("key " + round);
            Set<Object> answers = Set.copyOf(atOnce(number -> request(core.service, request)));
            assertThat(answers).hasSize(1).first().isInstanceOf(Transfer.class);
            end(answers.iterator().next());
        }
        assertThat(core.service.transfers()).hasSize(ROUNDS);
    }

    @Test
    public void theSameKeyIsTheSameTransferAlsoWhereTheFirstStandsInTheWayOfTheSecond() {
        for (String method : List.of("calls", "offers")) {
            TransferRequest request = TestCalls.blind().withKey("key for " + method);
            AtomicReference<Transfer> first = new AtomicReference<>();
            core.provider.meanwhile.put(method, () -> first.set(core.service.transfer(request)));
            assertThat(core.service.transfer(request)).isSameAs(first.get());
            end(first.get());
        }
    }

    private void exactlyOne(List<Object> answers) {
        List<Object> transfers =
                answers.stream().filter(Transfer.class::isInstance).toList();
        assertThat(transfers).hasSize(1);
        assertThat(answers).filteredOn(Reason.class::isInstance).containsOnly(Reason.IN_PROGRESS);
        end(transfers.get(0));
    }

    private void end(Object transfer) {
        new TransferDriver((Transfer) transfer, core.provider).sees(FactKind.CALLER_HUNG_UP);
    }

    private static Object request(CallTransferService service, TransferRequest request) {
        try {
            return service.transfer(request);
        } catch (TransferRefusedException refused) {
            return refused.reason();
        }
    }

    private interface Numbered {
        Object answer(int number);
    }

    private List<Object> atOnce(Numbered request) throws Exception {
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Callable<Object>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            all.add(() -> {
                together.await(5, TimeUnit.SECONDS);
                return request.answer(number);
            });
        }
        List<Object> answers = new ArrayList<>();
        for (Future<Object> answer : pool.invokeAll(all)) {
            answers.add(answer.get());
        }
        return answers;
    }
}
