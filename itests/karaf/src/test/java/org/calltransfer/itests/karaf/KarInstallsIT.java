package org.calltransfer.itests.karaf;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.options;

import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** The KAR installs in a stock Karaf that can fetch nothing from anywhere. */
public class KarInstallsIT extends KarafTest {

    @Configuration
    public Option[] configuration() {
        return options(KarafOptions.karafWithKar(), KarafOptions.testing());
    }

    @Test
    public void theDeployedKarInstallsEveryFeature() {
        FeaturesService features = container.service(FeaturesService.class);

        await().atMost(60, SECONDS)
                .untilAsserted(() -> assertThat(features.listInstalledFeatures())
                        .extracting("name")
                        .contains(
                                "calltransfer",
                                "calltransfer-asterisk",
                                "calltransfer-simulator",
                                "calltransfer-rest",
                                "calltransfer-health"));
    }
}
