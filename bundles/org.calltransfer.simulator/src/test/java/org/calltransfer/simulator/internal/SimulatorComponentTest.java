package org.calltransfer.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.calltransfer.simulator.SimulatedPbx;
import org.calltransfer.spi.TransferProvider;
import org.junit.After;
import org.junit.Test;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

public class SimulatorComponentTest {

    /** What was registered and unregistered, in order. */
    private final List<String> log = new ArrayList<>();

    private SimulatedPbx pbx;
    private SimulatorComponent component;

    @After
    public void stop() {
        component.stop();
    }

    @Test
    public void registersBothServicesForThePlatform() {
        start("pbx-1");
        assertThat(log).containsExactly("SimulatedPbx pbx-1", "TransferProvider pbx-1");
    }

    @Test
    public void registersNothingForAWrongConfiguration() {
        start("No Name");
        assertThat(log).isEmpty();
    }

    @Test
    public void aChangeReplacesThePbx() {
        start("pbx-1");
        SimulatedPbx old = pbx;
        component.change(null, values("pbx-2"));
        assertThat(log)
                .endsWith("TransferProvider gone", "SimulatedPbx gone", "SimulatedPbx pbx-2", "TransferProvider pbx-2");
        assertThatThrownBy(() -> old.connectedWith("1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    public void aChangeForTheWorseLeavesThePbx() {
        start("pbx-1");
        component.change(null, values("No Name"));
        assertThat(log).hasSize(2);
        assertThat(pbx.connectedWith("1")).isEmpty();
    }

    private void start(String platform) {
        component = new SimulatorComponent(context(), null, values(platform));
    }

    private static Map<String, Object> values(String platform) {
        return Map.of(
                "service.pid",
                "org.calltransfer.simulator~test",
                "platform",
                platform,
                "extensions",
                "1=a:answer",
                "ringMillis",
                300,
                "answerMillis",
                1500);
    }

    private BundleContext context() {
        return proxy(BundleContext.class, arguments -> {
            String name = ((Class<?>) arguments[0]).getSimpleName();
            log.add(name + " " + ((Dictionary<?, ?>) arguments[2]).get(TransferProvider.PLATFORM));
            if (arguments[1] instanceof SimulatedPbx registered) {
                pbx = registered;
            }
            return proxy(ServiceRegistration.class, none -> unregister(name));
        });
    }

    /** The core ends its running transfers while this is done: the PBX must still work. */
    private Object unregister(String name) {
        assertThat(pbx.connectedWith("1")).isEmpty();
        log.add(name + " gone");
        return null;
    }

    /** An object of which one method is used. */
    private static <T> T proxy(Class<T> type, Function<Object[], Object> method) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> method.apply(arguments)));
    }
}
