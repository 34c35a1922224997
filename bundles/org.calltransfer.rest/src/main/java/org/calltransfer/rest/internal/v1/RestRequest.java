package org.calltransfer.rest.internal.v1;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.calltransfer.rest.internal.login.Client;

/** A request whose route is known. */
final class RestRequest {

    private final HttpServletRequest request;
    private final Map<String, String> parameters;

    RestRequest(HttpServletRequest request, Map<String, String> parameters) {
        this.request = request;
        this.parameters = parameters;
    }

    Client client() {
        return Client.of(request);
    }

    /** Returns the segment of the path that stands for the name in the route's template. */
    String parameter(String name) {
        return parameters.get(name);
    }

    /** Reads the body, which may have these fields and no others. */
    BodyFields body(String... allowed) throws IOException {
        return new BodyFields(JsonBody.read(request), allowed);
    }

    /** Returns the path of this resource's member with the given id. */
    String memberPath(String id) {
        // URLEncoder is made for forms, where a space is a plus.
        return request.getRequestURI() + "/"
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
