package org.calltransfer.rest.internal.http;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletResponse;

/** A whole answer, made before its first byte is sent. */
public record Answer(int status, String mediaType, byte[] body, Map<String, List<String>> headers) {

    public static Answer json(int status, Object value) {
        return new Answer(status, "application/json", Json.bytes(value), Map.of());
    }

    /** A new resource and where it is. */
    public static Answer created(String location, Object value) {
        return new Answer(201, "application/json", Json.bytes(value), Map.of("Location", List.of(location)));
    }

    public static Answer problem(Problem problem) {
        return problem(problem, Map.of());
    }

    static Answer problem(Problem problem, Map<String, List<String>> headers) {
        return new Answer(problem.status(), "application/problem+json", Json.bytes(problem), headers);
    }

    /** Sends and commits. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        // Bytes, for with a writer the container adds a charset to the media type.
        response.getOutputStream().write(body);
        // Pax Web turns a refused login into its own 403 page unless the answer is committed.
        response.flushBuffer();
    }
}
