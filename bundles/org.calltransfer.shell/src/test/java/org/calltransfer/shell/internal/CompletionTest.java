package org.calltransfer.shell.internal;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.Option;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.api.TransferState;
import org.junit.Rule;
import org.junit.Test;

public class CompletionTest {

    @Rule
    public final KarafShell shell = new KarafShell();

    @Test
    public void offersTheTenants() {
        shell.tenant("globex");
        shell.tenant("acme");

        assertThat(shell.complete("transfer:calls", "")).containsExactly("acme", "globex");
    }

    @Test
    public void offersTheCallsOfTheTenantBefore() {
        shell.tenant("acme").calls.add(FakeTenant.call("c2"));
        shell.tenant("globex").calls.clear();

        assertThat(shell.complete("transfer:blind", "acme", "c")).containsExactly("c1", "c2");
        assertThat(shell.complete("transfer:plan", "globex", "")).isEmpty();
        assertThat(shell.complete("transfer:consult", "initech", "")).isEmpty();
    }

    @Test
    public void passesOverOptions() {
        shell.tenant("acme");

        assertThat(shell.complete("transfer:plan", "--kind", "blind", "--json", "acme", ""))
                .containsExactly("c1");
        assertThat(shell.complete("transfer:plan", "--kind", "")).contains("auto", "blind", "consultative");
    }

    @Test
    public void offersIdsAndUniqueAddressesOfTheParties() {
        shell.tenant("acme")
                .calls
                .add(FakeTenant.call(
                        "c2",
                        FakeTenant.party("p3", "400", "Ann"),
                        FakeTenant.party("p4", "400", "Ben"),
                        FakeTenant.party("p5", "", "Trunk")));

        assertThat(shell.complete("transfer:blind", "acme", "c1", "")).containsExactly("p1", "100", "p2", "200");
        assertThat(shell.complete("transfer:blind", "acme", "c2", "")).containsExactly("p3", "p4", "p5");
    }

    @Test
    public void offersOnlyTransfersThatAllowTheCommand() {
        FakeTenant acme = shell.tenant("acme");
        start(acme).step(10, TransferState.HELD, "held", TransferCommand.DIAL, TransferCommand.CANCEL);
        start(acme).step(10, TransferState.CONSULTING, "talks", TransferCommand.COMPLETE, TransferCommand.CANCEL);
        start(acme).end(10, Outcome.COMPLETED, Reason.NONE, "done");

        assertThat(shell.complete("transfer:show", "acme", "")).containsExactly("t3", "t2", "t1");
        assertThat(shell.complete("transfer:dial", "acme", "300", "")).containsExactly("t1");
        assertThat(shell.complete("transfer:complete", "acme", "")).containsExactly("t2");
        assertThat(shell.complete("transfer:cancel", "acme", "")).containsExactly("t2", "t1");
    }

    @Test
    public void offersEarlierDestinationsOnce() {
        FakeTenant acme = shell.tenant("acme");
        for (String destination : List.of("300", "301", "300")) {
            acme.start(TransferRequest.blind("c1", "200", new Destination(destination)));
        }

        assertThat(shell.complete("transfer:blind", "acme", "c1", "200", "")).containsExactly("300", "301");
    }

    @Test
    public void knowsAllOptionsThatTakeAValue() throws Exception {
        assertThat(KarafShell.services().stream()
                        .flatMap(CompletionTest::fields)
                        .filter(field -> field.isAnnotationPresent(Option.class) && field.getType() != boolean.class)
                        .map(field -> field.getAnnotation(Option.class).name())
                        .collect(toSet()))
                .isEqualTo(TypedArguments.OPTIONS_WITH_VALUE);
    }

    private static Stream<Field> fields(Class<?> type) {
        return type == null
                ? Stream.empty()
                : Stream.concat(Stream.of(type.getDeclaredFields()), fields(type.getSuperclass()));
    }

    private static FakeTransfer start(FakeTenant tenant) {
        return tenant.start(TransferRequest.consultative("c1", "200"));
    }
}
