package org.calltransfer.rest.internal.v1;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.calltransfer.api.Platform;
import org.calltransfer.api.PlatformStatus;

/** A platform in an answer: as its tenants see it, and with its details. */
record PlatformJson(@JsonUnwrapped Platform platform, Map<String, String> details) {

    static PlatformJson of(PlatformStatus status) {
        return new PlatformJson(status.platform(), status.details());
    }
}
