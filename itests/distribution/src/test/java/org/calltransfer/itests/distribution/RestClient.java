package org.calltransfer.itests.distribution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.awaitility.Awaitility;

/** The REST interface as a client sees it. */
final class RestClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    record Answer(int status, JsonNode body) {}

    private final int port;
    private final String base;
    private final String login;

    RestClient(int port, String password) {
        this.port = port;
        base = "http://127.0.0.1:" + port + "/calltransfer/v1";
        login = "Basic "
                + Base64.getEncoder().encodeToString(("calltransfer:" + password).getBytes(StandardCharsets.UTF_8));
    }

    RestClient withPassword(String password) {
        return new RestClient(port, password);
    }

    Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    Answer post(String path, Map<String, String> body) {
        try {
            return send(HttpRequest.newBuilder(URI.create(base + path))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the status of what lies outside the REST interface, to somebody without a login. */
    int statusWithoutLogin(String path) {
        return exchange(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)))
                .statusCode();
    }

    /** Waits until the transfer is in the state, and returns it; a transfer that has ended will not get there. */
    JsonNode await(String tenant, String id, String state) {
        return Awaitility.await(id + " is " + state)
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> get("/tenants/" + tenant + "/transfers/" + id).body(),
                        transfer -> reached(transfer, state));
    }

    private static boolean reached(JsonNode transfer, String state) {
        String now = transfer.path("state").asText();
        if (now.equals("ENDED") && !state.equals("ENDED")) {
            throw new AssertionError("ended before it was " + state + ": " + transfer.toPrettyString());
        }
        return now.equals(state);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = exchange(request.header("Authorization", login));
        try {
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
