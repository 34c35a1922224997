package org.calltransfer.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ops4j.pax.exam.CoreOptions.options;

import java.util.Map;
import org.calltransfer.api.CallTransferService;
import org.junit.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** A tenant is there while its configuration is. */
public class TenantByConfigurationIT extends FelixTest {

    @Configuration
    public Option[] configuration() {
        return options(FelixOptions.calltransfer(), FelixOptions.testing());
    }

    @Test
    public void aConfigurationEnablesAndItsRemovalDisablesATenant() throws Exception {
        assertThat(container.has(CallTransferService.class, "(tenant=acme)")).isFalse();

        container.configure(
                "org.calltransfer.tenant", "acme", Map.of("id", "acme", "platforms", "sim", "scope", "sim:*"));
        assertThat(container.service(CallTransferService.class, "(tenant=acme)"))
                .isNotNull();

        container.unconfigure("org.calltransfer.tenant", "acme");
        await().until(() -> !container.has(CallTransferService.class, "(tenant=acme)"));
    }
}
