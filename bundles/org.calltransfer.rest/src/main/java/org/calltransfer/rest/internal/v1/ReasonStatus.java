package org.calltransfer.rest.internal.v1;

import org.calltransfer.api.Reason;

/** The HTTP status of a refusal. */
final class ReasonStatus {

    private ReasonStatus() {}

    static int of(Reason reason) {
        return switch (reason) {
            case NOT_PERMITTED -> 403;
            case UNKNOWN_CALL, UNKNOWN_PARTY -> 404;
            case INVALID_STATE, IN_PROGRESS, CALLER_GONE, TRANSFEROR_GONE, TARGET_GONE -> 409;
            case LIMIT_REACHED -> 429;
            case PROVIDER_FAILED -> 502;
            case NO_PROVIDER, PROVIDER_GONE, UNREACHABLE -> 503;
            case TIMED_OUT -> 504;
            // The request is understood and can not be done as it is; so are reasons that a later API adds.
            default -> 422;
        };
    }
}
