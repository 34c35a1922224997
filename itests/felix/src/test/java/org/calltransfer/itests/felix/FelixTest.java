package org.calltransfer.itests.felix;

import java.io.IOException;
import javax.inject.Inject;
import org.calltransfer.itests.container.Container;
import org.junit.After;
import org.junit.Before;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.BundleContext;

/** A test that runs inside a plain Felix of its own, which its {@code @Configuration} method composes of {@link FelixOptions}. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public abstract class FelixTest {

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
}
