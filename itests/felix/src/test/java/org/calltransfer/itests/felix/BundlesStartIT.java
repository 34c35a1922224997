package org.calltransfer.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.ops4j.pax.exam.CoreOptions.options;

import org.junit.Test;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;

/** Every bundle of ours runs in plain Felix, but for the shell commands, which are Karaf's. */
public class BundlesStartIT extends FelixTest {

    @Configuration
    public Option[] configuration() {
        return options(
                FelixOptions.calltransfer(),
                FelixOptions.simulator(),
                FelixOptions.asterisk(),
                FelixOptions.rest(),
                FelixOptions.health(),
                FelixOptions.testing());
    }

    @Test
    public void everyBundleIsActive() {
        assertThat(framework.getBundles())
                .filteredOn(bundle -> bundle.getSymbolicName().startsWith("org.calltransfer."))
                .extracting(Bundle::getSymbolicName, Bundle::getState)
                .contains(
                        tuple("org.calltransfer.api", Bundle.ACTIVE),
                        tuple("org.calltransfer.core", Bundle.ACTIVE),
                        tuple("org.calltransfer.simulator", Bundle.ACTIVE),
                        tuple("org.calltransfer.asterisk", Bundle.ACTIVE),
                        tuple("org.calltransfer.rest", Bundle.ACTIVE),
                        tuple("org.calltransfer.health", Bundle.ACTIVE));
    }
}
