package org.calltransfer.itests.karaf;

import java.io.IOException;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.calltransfer.itests.container.Container;
import org.junit.After;
import org.junit.Before;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;

/** A test that runs inside a Karaf of its own, which its {@code @Configuration} method composes of {@link KarafOptions}. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class KarafTest {

    /** Injected only to wait until Karaf's own features are there. */
    @Inject
    private BootFinished bootFinished;

    @Inject
    protected BundleContext framework;

    protected Container container;

    @Before
    public final void enterContainer() {
        container = new Container(framework);
    }

    @After
    public final void leaveContainer() throws IOException {
        container.close();
    }

    /** A file in the configuration folder, which Karaf watches. */
    protected static Path etc(String file) {
        return Path.of(System.getProperty("karaf.etc"), file);
    }
}
