package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.calltransfer.api.Call;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferProvider;
import org.junit.Test;
import org.osgi.framework.Constants;

public class ProvidersTest {

    private final Providers providers = new Providers(new RunningTransfers());

    @Test
    public void theProviderThatRanksHighestServesThePlatform() {
        bind("first", "pbx", 0);
        bind("second", "pbx", 0);
        assertThat(serving("pbx")).isEqualTo("first");
        FakeReference<TransferProvider> higher = bind("third", "pbx", 1);
        assertThat(serving("pbx")).isEqualTo("third");
        providers.unbind(higher);
        assertThat(serving("pbx")).isEqualTo("first");
    }

    @Test
    public void aRankingMayChangeWhileTheProviderIsThere() {
        FakeReference<TransferProvider> first = bind("first", "pbx", 2);
        bind("second", "pbx", 1);
        first.properties.put(Constants.SERVICE_RANKING, 0);
        assertThat(serving("pbx")).isEqualTo("second");
        providers.unbind(first);
        first.properties.put(Constants.SERVICE_RANKING, 2);
        assertThat(serving("pbx")).isEqualTo("second");
    }

    @Test
    public void aPlatformWithoutAProviderHasNone() {
        bind("first", "pbx", 0);
        assertThat(providers.of("other")).isEmpty();
    }

    private FakeReference<TransferProvider> bind(String name, String platform, int ranking) {
        FakeProvider provider = new FakeProvider();
        provider.calls = List.of(TestCalls.talking(name));
        FakeReference<TransferProvider> reference =
                new FakeReference<>(Map.of(TransferProvider.PLATFORM, platform, Constants.SERVICE_RANKING, ranking));
        providers.bind(reference, provider);
        return reference;
    }

    private String serving(String platform) {
        List<Call> calls = providers.of(platform).orElseThrow().calls(Scope.WHOLE);
        return calls.get(0).id();
    }
}
