package org.calltransfer.itests.karaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.options;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.calltransfer.api.CallTransferService;
import org.junit.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;

/** The features start all our bundles, which take their configuration from files. */
public class FeaturesIT extends KarafTest {

    @Configuration
    public Option[] configuration() {
        return options(
                KarafOptions.karafWithFeatures(
                        "calltransfer-asterisk", "calltransfer-simulator", "calltransfer-rest", "calltransfer-health"),
                KarafOptions.testing());
    }

    @Test
    public void everyBundleIsActive() {
        assertThat(framework.getBundles())
                .extracting(Bundle::getSymbolicName, Bundle::getState)
                .contains(
                        tuple("org.calltransfer.api", Bundle.ACTIVE),
                        tuple("org.calltransfer.core", Bundle.ACTIVE),
                        tuple("org.calltransfer.shell", Bundle.ACTIVE),
                        tuple("org.calltransfer.simulator", Bundle.ACTIVE),
                        tuple("org.calltransfer.asterisk", Bundle.ACTIVE),
                        tuple("org.calltransfer.rest", Bundle.ACTIVE),
                        tuple("org.calltransfer.health", Bundle.ACTIVE));
    }

    @Test
    public void aFileInEtcEnablesAndItsRemovalDisablesATenant() throws Exception {
        Path file = etc("org.calltransfer.tenant-acme.cfg");
        Files.write(file, List.of("id = acme", "platforms = sim", "scope = sim:*"));
        try {
            assertThat(container.service(CallTransferService.class, "(tenant=acme)"))
                    .isNotNull();
        } finally {
            Files.delete(file);
        }
        await().until(() -> !container.has(CallTransferService.class, "(tenant=acme)"));
    }
}
