package org.calltransfer.rest.internal.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.calltransfer.api.Reason;

/**
 * A problem document (RFC 9457).
 *
 * @param title the words of the status
 * @param detail what is wrong, for people
 * @param reason what is wrong, for programs: the name of a {@link Fault} or of a {@link Reason}
 * @param advice what can be done about it; null if there is nothing to add
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, String detail, String reason, String advice) {

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(422, "Unprocessable Content"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    public static Problem of(Fault fault, String detail) {
        return of(fault.status(), detail, fault.name(), null);
    }

    public static Problem of(int status, Reason reason, String detail) {
        return of(status, detail, reason.name(), reason.advice());
    }

    private static Problem of(int status, String detail, String reason, String advice) {
        // RFC 9457 wants the plain words of the status as the title of a problem that has no page of its own.
        return new Problem("about:blank", TITLES.get(status), status, detail, reason, advice);
    }
}
