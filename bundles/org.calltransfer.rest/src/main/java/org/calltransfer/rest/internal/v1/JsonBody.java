package org.calltransfer.rest.internal.v1;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import org.calltransfer.rest.internal.http.Fault;
import org.calltransfer.rest.internal.http.Json;
import org.calltransfer.rest.internal.http.ProblemException;

/** Reads the body of a request: one JSON object, not too large. */
final class JsonBody {

    static final int MAX_BYTES = 16 * 1024;

    private JsonBody() {}

    static JsonNode read(HttpServletRequest request) throws IOException {
        if (!isJson(request.getContentType())) {
            throw new ProblemException(
                    Fault.UNSUPPORTED_MEDIA_TYPE, "the header Content-Type must be application/json");
        }
        byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new ProblemException(Fault.BODY_TOO_LARGE, "the body must have at most " + MAX_BYTES + " bytes");
        }
        JsonNode node = parse(bytes);
        if (!node.isObject()) {
            throw ProblemException.badRequest("the body must be a JSON object");
        }
        return node;
    }

    private static boolean isJson(String contentType) {
        return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return Json.tree(bytes);
        } catch (IOException e) {
            throw ProblemException.badRequest("the body must be JSON, each field of an object there once");
        }
    }
}
