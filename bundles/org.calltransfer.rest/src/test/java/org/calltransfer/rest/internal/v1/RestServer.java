package org.calltransfer.rest.internal.v1;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import javax.servlet.DispatcherType;
import javax.servlet.Filter;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.PlatformDirectory;
import org.calltransfer.rest.internal.login.AccessControl;
import org.calltransfer.rest.internal.login.RestContext;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.FilterHolder;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.rules.ExternalResource;
import org.osgi.framework.BundleContext;

/** The REST interface on a real server, with a client that lets nothing pass that openapi.yaml does not describe. */
final class RestServer extends ExternalResource {

    /** May see every tenant. */
    static final String OPS = "Bearer ops-secret";
    /** May see acme only. */
    static final String ACME = "Bearer acme-secret";

    private static final String TOKENS = "ops=32323cfa9ec9d62750daad0836a4cf3d7b60d23723b7852a529667deed01669f,"
            + "acme=307c609f87da43c3d563428a4f7efdf9857f4871fd10465732c4ab11a985a08c@acme";

    private final Tenants tenants = new Tenants();
    private final Platforms platforms = new Platforms();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server);

    RestServer(CallTransferService... services) {
        tenants(services);
    }

    void tenants(CallTransferService... services) {
        tenants.services = List.of(services);
    }

    void platforms(PlatformDirectory directory) {
        platforms.directory = directory;
    }

    @Override
    protected void before() throws Exception {
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler(null, "/calltransfer");
        handler.addFilter(new FilterHolder(login()), "/*", EnumSet.of(DispatcherType.REQUEST));
        handler.addServlet(new ServletHolder(new RestServlet(tenants, platforms)), "/v1/*");
        server.setHandler(handler);
        server.start();
    }

    private static Filter login() {
        BundleContext noBundle = (BundleContext) Proxy.newProxyInstance(
                RestServer.class.getClassLoader(), new Class<?>[] {BundleContext.class}, (self, method, args) -> null);
        AccessControl access = new AccessControl(
                null, Map.of("realm", "", "roles", "", "allowRemoteBasic", "false", ".tokens", TOKENS));
        RestContext context = new RestContext(noBundle, access);
        return (request, response, chain) -> {
            if (context.handleSecurity((HttpServletRequest) request, (HttpServletResponse) response)) {
                chain.doFilter(request, response);
            }
        };
    }

    @Override
    protected void after() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build(), null);
    }

    HttpResponse<String> post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()).build(), null);
    }

    HttpResponse<String> post(String path, String json) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                json);
    }

    /** Begins a request with the login of {@link #OPS}; the path follows the version. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/calltransfer/v1" + path))
                .timeout(Duration.ofSeconds(30))
                .setHeader("Authorization", OPS);
    }

    HttpResponse<String> send(HttpRequest request, String body) {
        HttpResponse<String> answer = exchange(request);
        OpenApi.assertValidAnswer(request, answer);
        if (answer.statusCode() < 300) {
            OpenApi.assertValidRequest(request, body);
        }
        return answer;
    }

    /** Sends what the document does not describe. */
    HttpResponse<String> exchange(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
