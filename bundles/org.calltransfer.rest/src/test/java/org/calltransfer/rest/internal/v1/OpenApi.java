package org.calltransfer.rest.internal.v1;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.JsonValidationReportFormat;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;

/** The document, to hold requests and answers against. */
final class OpenApi {

    static final String TEXT = read();
    /** Reading the document takes seconds: once is enough. */
    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(TEXT).build();

    private OpenApi() {}

    static void assertValidRequest(HttpRequest request, String body) {
        SimpleRequest.Builder sent =
                new SimpleRequest.Builder(request.method(), request.uri().getPath());
        request.headers().map().forEach(sent::withHeader);
        if (body != null) {
            sent.withBody(body);
        }
        assertNoErrors(VALIDATOR.validateRequest(sent.build()));
    }

    static void assertValidAnswer(HttpRequest request, HttpResponse<String> answer) {
        SimpleResponse.Builder received =
                SimpleResponse.Builder.status(answer.statusCode()).withBody(answer.body());
        answer.headers().map().forEach(received::withHeader);
        assertNoErrors(VALIDATOR.validateResponse(
                request.uri().getPath(), Request.Method.valueOf(request.method()), received.build()));
    }

    static void assertValidAnswer(String method, String path, int status, String mediaType, String body) {
        assertNoErrors(VALIDATOR.validateResponse(
                path,
                Request.Method.valueOf(method),
                SimpleResponse.Builder.status(status)
                        .withContentType(mediaType)
                        .withBody(body)
                        .build()));
    }

    private static void assertNoErrors(ValidationReport report) {
        Assertions.assertThat(report.hasErrors())
                .as(JsonValidationReportFormat.getInstance().apply(report))
                .isFalse();
    }

    private static String read() {
        try (InputStream document = OpenApi.class.getResourceAsStream("/openapi.yaml")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
