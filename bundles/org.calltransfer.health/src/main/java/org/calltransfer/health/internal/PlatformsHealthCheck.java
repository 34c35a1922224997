package org.calltransfer.health.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.calltransfer.api.Platform;
import org.calltransfer.api.PlatformDirectory;
import org.calltransfer.api.PlatformStatus;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * Whether calls can be transferred on all platforms: as bad as the worst of them. A platform that is not available is
 * critical, for its calls can neither be seen nor transferred. No platform at all is a warning, for a configuration that was
 * refused looks just like one that is missing.
 */
@Component(property = {HealthCheck.NAME + "=calltransfer platforms", HealthCheck.TAGS + "=calltransfer"})
public final class PlatformsHealthCheck implements HealthCheck {

    // Null while the core is not there: a check that went with it could not say so.
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile PlatformDirectory directory;

    @Override
    public Result execute() {
        PlatformDirectory current = directory;
        if (current == null) {
            return new Result(Result.Status.CRITICAL, "the core is not there");
        }
        List<PlatformStatus> platforms = current.platforms();
        if (platforms.isEmpty()) {
            return new Result(
                    Result.Status.WARN,
                    "no platform is configured, or the log tells why its configuration was refused");
        }
        ResultLog log = new ResultLog();
        platforms.stream().map(PlatformsHealthCheck::entry).forEach(log::add);
        return new Result(log);
    }

    private static ResultLog.Entry entry(PlatformStatus status) {
        Platform platform = status.platform();
        String details = status.details().entrySet().stream()
                .map(detail -> ", " + detail.getKey() + "=" + detail.getValue())
                .collect(Collectors.joining());
        String line = platform.name()
                + (platform.available() ? " is available: " : " is NOT available: ")
                + platform.text()
                + details;
        return new ResultLog.Entry(platform.available() ? Result.Status.OK : Result.Status.CRITICAL, clean(line));
    }

    /** Takes out what would steer a terminal or break a line of a log: the texts come from switches. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
    }
}
