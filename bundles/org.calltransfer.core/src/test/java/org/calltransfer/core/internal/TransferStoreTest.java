package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.calltransfer.api.Call;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.spi.FactKind;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

/** What a tenant remembers, and how much it may run at once. */
public class TransferStoreTest {

    @Rule
    public final Core core = new Core();

    @Before
    public void manyCalls() {
        List<Call> calls = IntStream.range(0, 10)
                .mapToObj(number -> TestCalls.talking("call-" + number))
                .toList();
        core.provider.calls = calls;
    }

    @Test
    public void aTransferIsFoundByItsId() {
        Transfer transfer = start(core.service, 1).transfer;
        assertThat(core.service.find(transfer.id())).containsSame(transfer);
        assertThat(core.service.find("unknown")).isEmpty();
        assertThat(transfer.id()).matches("[a-z2-9]{12}");
        assertThat(transfer.tenant()).isEqualTo("acme");
    }

    @Test
    public void aTenantFindsNoOthers() {
        Transfer transfer = start(core.service, 1).transfer;
        TenantService other = core.tenant(TestSettings.tenant("other"));
        assertThat(other.find(transfer.id())).isEmpty();
        assertThat(other.transfers()).isEmpty();
        assertThat(other.transfer(request(2).withKey("key")))
                .isNotSameAs(core.service.transfer(request(3).withKey("key")));
    }

    @Test
    public void theNewestComesFirst() {
        TransferDriver first = start(core.service, 1);
        TransferDriver second = start(core.service, 2);
        end(first);
        assertThat(core.service.transfers()).containsExactly(second.transfer, first.transfer);
    }

    @Test
    public void theOldestEndedAreForgottenWithTheirKeys() {
        TenantService service = core.tenant(TestSettings.keeping(100, 2));
        TransferDriver running = start(service, 0);
        Transfer forgotten = end(core.start(service, request(1).withKey("one")));
        Transfer second = end(core.start(service, request(2).withKey("two")));
        Transfer third = end(start(service, 3));
        assertThat(service.transfers()).containsExactly(third, second, running.transfer);
        assertThat(service.find(forgotten.id())).isEmpty();
        assertThat(service.transfer(request(2).withKey("two"))).isSameAs(second);
        assertThat(service.transfer(request(1).withKey("one"))).isNotSameAs(forgotten);
    }

    @Test
    public void noneIsKeptWhereNoneIsToBeKept() {
        TenantService service = core.tenant(TestSettings.keeping(100, 0));
        end(start(service, 1));
        assertThat(service.transfers()).isEmpty();
    }

    @Test
    public void noMoreRunAtOnceThanMay() {
        TenantService service = core.tenant(TestSettings.keeping(2, 100));
        TransferDriver first = start(service, 1);
        Transfer second = service.transfer(request(2).withKey("key"));
        RefusedRequestTest.assertRefused(() -> start(service, 3), Reason.LIMIT_REACHED);
        assertThat(service.transfer(request(2).withKey("key"))).isSameAs(second);
        end(first);
        start(service, 3);
    }

    private TransferDriver start(TenantService service, int call) {
        return core.start(service, request(call));
    }

    private static TransferRequest request(int call) {
        return TransferRequest.blind("call-" + call, TestCalls.TRANSFEROR, TestCalls.TARGET);
    }

    private static Transfer end(TransferDriver driver) {
        return driver.sees(FactKind.CALLER_HUNG_UP).transfer;
    }
}
