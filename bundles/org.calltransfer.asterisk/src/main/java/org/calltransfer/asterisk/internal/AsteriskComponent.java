package org.calltransfer.asterisk.internal;

import java.util.Map;
import org.calltransfer.settings.InvalidSettingException;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One server's configuration. The provider is registered by hand, so that a configuration that breaks a rule leaves no
 * service behind, and one that is changed for the worse leaves the server as it was. A changed configuration is a new server:
 * running transfers on the old one are brought to an end first.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = AsteriskConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = AsteriskConfig.class, factory = true)
@Capability(
        namespace = "osgi.service",
        attribute = "objectClass:List<String>=\"org.calltransfer.spi.TransferProvider\"")
public final class AsteriskComponent {

    private static final Logger LOG = LoggerFactory.getLogger(AsteriskComponent.class);

    private final BundleContext context;
    private RunningPlatform running;

    /** {@code defaults} is not read: as a parameter, its defaults are among the values. */
    @Activate
    public AsteriskComponent(BundleContext context, AsteriskConfig defaults, Map<String, Object> values) {
        this.context = context;
        change(defaults, values);
    }

    @Modified
    void change(AsteriskConfig defaults, Map<String, Object> values) {
        try {
            AsteriskSettings settings = AsteriskSettings.read(values);
            stop();
            running = new RunningPlatform(settings, context);
        } catch (InvalidSettingException invalid) {
            LOG.error(
                    "{} is refused: {}{}",
                    values.get(Constants.SERVICE_PID),
                    invalid.getMessage(),
                    running == null ? "" : "; the server goes on as before");
        }
    }

    @Deactivate
    void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
