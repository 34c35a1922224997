package org.calltransfer.rest.internal.http;

/**
 * What the REST interface refuses by itself, before the service is asked. The names are the stable {@code reason} of its
 * problem documents, next to those of {@link org.calltransfer.api.Reason}.
 */
public enum Fault {
    BAD_REQUEST(400),
    UNAUTHORIZED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INTERNAL(500),
    MISCONFIGURED(503);

    private final int status;

    Fault(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
