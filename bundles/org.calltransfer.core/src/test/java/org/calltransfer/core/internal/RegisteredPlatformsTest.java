package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calltransfer.api.Platform;
import org.calltransfer.api.PlatformStatus;
import org.calltransfer.spi.TransferProvider;
import org.junit.Test;
import org.osgi.framework.Constants;

public class RegisteredPlatformsTest {

    private final Providers providers = new Providers(new RunningTransfers());
    private final RegisteredPlatforms directory = new RegisteredPlatforms(providers);

    @Test
    public void platformsAreListedByName() {
        bind("pbx2", 0);
        bind("pbx1", 0);
        bind("pbx10", 0);
        assertThat(names()).containsExactly("pbx1", "pbx10", "pbx2");
    }

    @Test
    public void ofSeveralProvidersTheOneThatServesIsAsked() {
        bind("pbx", 0).available = false;
        FakeReference<TransferProvider> higher = reference("pbx", 1);
        providers.bind(higher, new FakeProvider("pbx"));
        assertThat(directory.platforms())
                .extracting(status -> status.platform().available())
                .containsExactly(true);
        providers.unbind(higher);
        assertThat(directory.platforms())
                .extracting(status -> status.platform().available())
                .containsExactly(false);
    }

    @Test
    public void detailsKeepTheOrderOfTheProvider() {
        Map<String, String> details = new LinkedHashMap<>();
        List.of("version", "state", "calls", "a").forEach(name -> details.put(name, "1"));
        bind("pbx", 0).details = details;
        PlatformStatus status = directory.platforms().get(0);
        assertThat(status.details().keySet()).containsExactly("version", "state", "calls", "a");
        assertThatThrownBy(() -> status.details().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    public void aBrokenProviderHidesNoOther() {
        bind("pbx1", 0).broken.addAll(Set.of("status", "details"));
        bind("pbx2", 0);
        assertThat(names()).containsExactly("pbx1", "pbx2");
    }

    @Test
    public void aProviderThatNamesNoPlatformIsNotListed() {
        providers.bind(new FakeReference<>(Map.of()), new FakeProvider("nameless"));
        assertThat(directory.platforms()).isEmpty();
    }

    private FakeProvider bind(String platform, int ranking) {
        FakeProvider provider = new FakeProvider(platform);
        providers.bind(reference(platform, ranking), provider);
        return provider;
    }

    private static FakeReference<TransferProvider> reference(String platform, int ranking) {
        return new FakeReference<>(Map.of(TransferProvider.PLATFORM, platform, Constants.SERVICE_RANKING, ranking));
    }

    private List<String> names() {
        return directory.platforms().stream()
                .map(PlatformStatus::platform)
                .map(Platform::name)
                .toList();
    }
}
