package org.calltransfer.rest.internal.v1;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.servlet.http.HttpServletRequest;
import org.calltransfer.rest.internal.http.Answer;
import org.calltransfer.rest.internal.http.Fault;
import org.calltransfer.rest.internal.http.ProblemException;

/** Finds the route of a request. */
final class Router {

    private final List<Route> routes;

    Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    Answer answer(HttpServletRequest request) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        // The container leaves the body of an answer to HEAD out by itself.
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        TreeSet<String> methods = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> parameters = route.match(path);
            if (parameters.isPresent()) {
                if (route.method().equals(method)) {
                    return route.handler().handle(new RestRequest(request, parameters.get()));
                }
                methods.add(route.method());
            }
        }
        if (methods.isEmpty()) {
            throw ProblemException.notFound();
        }
        String allow = String.join(", ", methods);
        throw new ProblemException(
                Fault.METHOD_NOT_ALLOWED, "only " + allow + " is possible here", Map.of("Allow", List.of(allow)));
    }
}
