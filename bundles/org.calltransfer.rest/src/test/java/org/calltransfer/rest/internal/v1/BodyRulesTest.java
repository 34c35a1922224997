package org.calltransfer.rest.internal.v1;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.ClassRule;
import org.junit.Test;

/** What a body must be like. */
public class BodyRulesTest {

    @ClassRule
    public static final RestServer SERVER = new RestServer(new FakeService("acme"));

    private static final String TRANSFERS = "/tenants/acme/transfers";

    @Test
    public void requiredFieldsMustBeThere() {
        assertRefused("{}", "call: a value is required");
        assertRefused("{'call': 'c1'}", "transferor: a value is required");
        assertRefused("{'call': 'c1', 'transferor': 'p1'}", "destination: a value is required");
        assertRefused("{'call': 'c1', 'transferor': 'p1', 'kind': 'blind'}", "destination: a value is required");
    }

    @Test
    public void fieldsMustBeTextsThatAreNotBlank() {
        for (String wrong : new String[] {"7", "true", "null", "['x']", "{}", "''", "'  '"}) {
            assertRefused(
                    "{'call': " + wrong + ", 'transferor': 'p1', 'destination': '200'}",
                    "call: a text that is not blank is expected");
            assertRefused(
                    "{'call': 'c1', 'transferor': 'p1', 'destination': '200', 'key': " + wrong + "}",
                    "key: a text that is not blank is expected");
        }
    }

    @Test
    public void valuesMustFitTheirRules() {
        assertRefused(
                "{'call': 'c1', 'transferor': 'p1', 'destination': '200&300'}",
                "destination: 1 to 80 letters, digits or + * # . _ - are required, and no - at the beginning");
        assertRefused(
                "{'call': 'c1', 'transferor': 'p1', 'destination': '200', 'kind': 'BLIND'}",
                "kind: auto, blind or consultative is expected");
        assertRefused(
                "{'call': 'c1', 'transferor': 'p1', 'destination': '200', 'key': '" + "k".repeat(101) + "'}",
                "key: at most 100 characters are allowed");
    }

    @Test
    public void otherFieldsAreRefused() {
        assertRefused(
                "{'call': 'c1', 'transferor': 'p1', 'destination': '200', 'Kind': 'blind'}",
                "Kind: no such field; there are call, destination, key, kind, transferor");
    }

    @Test
    public void theBodyMustBeAnObject() {
        for (String wrong : new String[] {"", "[]", "'text'", "7", "null"}) {
            assertRefused(wrong, "the body must be a JSON object");
        }
        for (String wrong : new String[] {"{", "{} {}", "{'call': 'c1', 'call': 'c2'}", "[".repeat(5000)}) {
            assertRefused(wrong, "the body must be JSON, each field of an object there once");
        }
    }

    @Test
    public void theBodyMustBeSaidToBeJson() {
        for (String type : new String[] {"text/plain", "application/x-www-form-urlencoded", "application/jsonx"}) {
            HttpResponse<String> answer = SERVER.send(
                    SERVER.request(TRANSFERS)
                            .header("Content-Type", type)
                            .POST(BodyPublishers.ofString("{}"))
                            .build(),
                    "{}");
            assertThat(answer.statusCode()).isEqualTo(415);
        }
        assertThat(SERVER.post(TRANSFERS).statusCode()).isEqualTo(415);
    }

    @Test
    public void theMediaTypeMayHaveACharset() {
        String body = "{\"call\": \"c1\", \"transferor\": \"p1\", \"destination\": \"200\"}";

        assertThat(SERVER.send(
                                SERVER.request(TRANSFERS)
                                        .header("Content-Type", "Application/JSON; charset=utf-8")
                                        .POST(BodyPublishers.ofString(body))
                                        .build(),
                                body)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    public void theBodyMustNotBeTooLarge() {
        String body = "{\"call\": \"c1\"}" + " ".repeat(JsonBody.MAX_BYTES);

        HttpResponse<String> answer = SERVER.post(TRANSFERS, body);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("BODY_TOO_LARGE").contains("16384");
    }

    private static void assertRefused(String body, String detail) {
        HttpResponse<String> answer = SERVER.post(TRANSFERS, body.replace('\'', '"'));

        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(answer.body()).contains("\"detail\":\"" + detail + "\"").contains("\"reason\":\"BAD_REQUEST\"");
    }
}
