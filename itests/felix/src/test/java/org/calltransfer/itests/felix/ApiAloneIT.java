package org.calltransfer.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** The API bundle needs nothing but a framework. Started here by hand, because Pax Exam brings bundles of its own. */
public class ApiAloneIT {

    @Rule
    public TemporaryFolder storage = new TemporaryFolder();

    @Test
    public void theApiStartsInABareFramework() throws Exception {
        Framework framework = new FrameworkFactory()
                .newFramework(
                        Map.of(Constants.FRAMEWORK_STORAGE, storage.getRoot().getPath()));
        framework.start();
        try {
            Bundle api = framework.getBundleContext().installBundle(FelixOptions.url("org.calltransfer.api"));
            api.start();
            assertThat(api.getState()).isEqualTo(Bundle.ACTIVE);
        } finally {
            framework.stop();
            framework.waitForStop(10_000);
        }
    }
}
