package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.calltransfer.settings.InvalidSettingException;
import org.calltransfer.spi.Scope;
import org.junit.Test;

public class ScopeReaderTest {

    @Test
    public void theWholePlatformIsAStar() {
        assertThat(reader("pbx:*").scope("pbx")).isEqualTo(Scope.WHOLE);
    }

    @Test
    public void aPartIsNamedByItsEntries() {
        Scope scope = reader(
                        "pbx:context=acme",
                        "pbx:context=acme-in",
                        "pbx:channel=PJSIP/acme-",
                        "pbx:account=4711",
                        "pbx:dial=acme-out")
                .scope("pbx");
        assertThat(scope)
                .isEqualTo(new Scope(
                        false,
                        List.of("acme", "acme-in"),
                        List.of("PJSIP/acme-"),
                        List.of("4711"),
                        Optional.of("acme-out")));
    }

    @Test
    public void aPlatformTakesItsOwnEntries() {
        ScopeReader reader = reader("pbx1:context=a", "pbx2:*", "pbx2:dial=out");
        assertThat(reader.scope("pbx1").contexts()).containsExactly("a");
        assertThat(reader.scope("pbx1").dial()).isEmpty();
        assertThat(reader.scope("pbx2").whole()).isTrue();
        assertThat(reader.scope("pbx2").dial()).contains("out");
    }

    @Test
    public void anEntryThatIsNoneIsRefused() {
        for (String wrong : List.of(
                "pbx", "pbx:", ":*", "pbx:**", "pbx:context", "pbx:context=", "pbx:colour=red", "pbx:context=a b")) {
            refused(
                    () -> reader(wrong),
                    "an entry is 'platform:*' or 'platform:key=value' with key context, channel, account or dial, not '"
                            + wrong + "'");
        }
    }

    @Test
    public void aPlatformThatNamesNoCallsIsRefused() {
        String message = "platform pbx needs an entry that names its calls; 'pbx:*' is the whole platform";
        refused(() -> reader().scope("pbx"), message);
        refused(() -> reader("pbx:dial=out").scope("pbx"), message);
        refused(
                () -> reader("pbx:*", "pbx:context=a").scope("pbx"),
                "platform pbx is both whole and limited; 'pbx:*' is the whole platform");
        refused(() -> reader("other:*").scope("pbx"), message);
    }

    @Test
    public void twoDialContextsAreRefused() {
        refused(
                () -> reader("pbx:*", "pbx:dial=a", "pbx:dial=b").scope("pbx"),
                "platform pbx has more than one dial context");
    }

    @Test
    public void anEntryForAPlatformThatTheTenantHasNotIsRefused() {
        reader("pbx:*").requireAllUsed(Set.of("pbx", "other"));
        refused(
                () -> reader("pbx:*", "pbx2:*").requireAllUsed(Set.of("pbx")),
                "'pbx2' is not among the tenant's platforms");
    }

    private static ScopeReader reader(String... entries) {
        return new ScopeReader(List.of(entries));
    }

    private static void refused(ThrowingCallable reading, String rule) {
        assertThatThrownBy(reading).isInstanceOf(InvalidSettingException.class).hasMessage("scope: " + rule);
    }
}
