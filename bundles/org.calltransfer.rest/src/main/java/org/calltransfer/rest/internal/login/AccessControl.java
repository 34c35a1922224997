package org.calltransfer.rest.internal.login;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.calltransfer.rest.internal.http.Fault;
import org.calltransfer.rest.internal.http.ProblemException;
import org.calltransfer.settings.InvalidSettingException;
import org.calltransfer.settings.Settings;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the rules of the current configuration, and keeps everybody out while it is wrong. */
@Component(service = AccessControl.class, configurationPid = AccessConfig.PID)
@Designate(ocd = AccessConfig.class)
public final class AccessControl {

    private static final Logger LOG = LoggerFactory.getLogger(AccessControl.class);

    private final FailedLogins failedLogins = new FailedLogins(System::nanoTime, LOG::warn);

    /** Null while the configuration is wrong. */
    private volatile AccessRules rules;

    /** {@code defaults} is not read: as a parameter, its defaults are among the values. */
    @Activate
    public AccessControl(AccessConfig defaults, Map<String, Object> values) {
        change(defaults, values);
    }

    /** Takes a change in place: a restart would take the whole interface away for a moment. */
    @Modified
    void change(AccessConfig defaults, Map<String, Object> values) {
        try {
            rules = AccessRules.of(new Settings(values), failedLogins);
        } catch (InvalidSettingException e) {
            rules = null;
            LOG.error("The REST interface is closed until {} is corrected: {}", AccessConfig.PID, e.getMessage());
        }
    }

    /**
     * Returns the client who sent the request.
     *
     * @throws ProblemException if nobody could be recognised, or not safely
     */
    Client admit(HttpServletRequest request) {
        AccessRules current = rules;
        if (current == null) {
            throw new ProblemException(
                    Fault.MISCONFIGURED, "the configuration " + AccessConfig.PID + " is wrong: see the log");
        }
        return current.admit(request);
    }
}
