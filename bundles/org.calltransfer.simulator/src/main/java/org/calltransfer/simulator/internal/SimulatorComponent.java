package org.calltransfer.simulator.internal;

import java.util.Hashtable;
import java.util.Map;
import org.calltransfer.settings.InvalidSettingException;
import org.calltransfer.simulator.SimulatedPbx;
import org.calltransfer.spi.TransferProvider;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One configuration of a simulated PBX. The services are registered by hand: a configuration that breaks a rule must not leave
 * a service behind that nobody can get, and one that is changed for the worse leaves the PBX as it was.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = SimulatorConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SimulatorConfig.class, factory = true)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.calltransfer.spi.TransferProvider\"")
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.calltransfer.simulator.SimulatedPbx\"")
public final class SimulatorComponent {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatorComponent.class);

    private final BundleContext context;
    private Pbx pbx;
    private ServiceRegistration<TransferProvider> provider;
    private ServiceRegistration<SimulatedPbx> handle;

    /** {@code defaults} is not read: as a parameter, its defaults are among the values. */
    @Activate
    public SimulatorComponent(BundleContext context, SimulatorConfig defaults, Map<String, Object> values) {
        this.context = context;
        change(defaults, values);
    }

    @Modified
    void change(SimulatorConfig defaults, Map<String, Object> values) {
        try {
            SimulatorSettings settings = SimulatorSettings.read(values);
            stop();
            start(settings);
        } catch (InvalidSettingException invalid) {
            LOG.error(
                    "{} is refused: {}{}",
                    values.get(Constants.SERVICE_PID),
                    invalid.getMessage(),
                    pbx == null ? "" : "; the PBX goes on as before");
        }
    }

    private void start(SimulatorSettings settings) {
        pbx = new Pbx(settings);
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put(TransferProvider.PLATFORM, settings.platform());
        handle = context.registerService(SimulatedPbx.class, pbx, properties);
        provider = context.registerService(
                TransferProvider.class, new SimulatedProvider(settings.platform(), pbx), properties);
        LOG.info("Platform {} is simulated", settings.platform());
    }

    /** Running transfers are brought to an end while the provider is being unregistered: the PBX must work until then. */
    @Deactivate
    void stop() {
        if (pbx != null) {
            provider.unregister();
            handle.unregister();
            pbx.close();
            pbx = null;
        }
    }
}
