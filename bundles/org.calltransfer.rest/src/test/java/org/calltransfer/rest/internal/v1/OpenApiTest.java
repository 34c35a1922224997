package org.calltransfer.rest.internal.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calltransfer.api.Capability;
import org.calltransfer.api.Outcome;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferState;
import org.calltransfer.rest.internal.http.Fault;
import org.junit.Test;

public class OpenApiTest {

    private final OpenAPI document = parse();

    @Test
    public void theDocumentHasTheRoutesAndNoOthers() {
        Set<String> described = new TreeSet<>();
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperationsMap().keySet().forEach(method -> described.add(method + " " + path)));
        Set<String> routed = Routes.of(new Tenants(), new Platforms()).stream()
                .map(route -> route.method() + " " + route.template())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(routed);
    }

    @Test
    public void theDocumentHasTheWordsOfTheApi() {
        assertThat(words(schema("Reason"))).isEqualTo(names(Reason.values()));
        assertThat(words(schema("State"))).isEqualTo(names(TransferState.values()));
        assertThat(schema("Capabilities").getProperties().keySet())
                .containsExactlyElementsOf(names(Capability.values()));
        List<String> outcomes = new ArrayList<>(names(Outcome.values()));
        outcomes.add(null);
        assertThat(words(property("Transfer", "outcome"))).isEqualTo(outcomes);
        assertThat(words(property("Problem", "reason").getAnyOf().get(1))).isEqualTo(names(Fault.values()));
    }

    @Test
    public void everyExampleOfAnAnswerIsValid() {
        List<String> checked = new ArrayList<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> operation
                                .getResponses()
                                .forEach(
                                        (status, response) -> checkExamples(path, method, status, response, checked))));

        assertThat(checked).hasSizeGreaterThan(40);
    }

    private static void checkExamples(
            String path, PathItem.HttpMethod method, String status, ApiResponse response, List<String> checked) {
        response.getContent().forEach((mediaType, content) -> {
            if (content.getExample() != null) {
                int code = status.equals("default") ? 418 : Integer.parseInt(status);
                OpenApi.assertValidAnswer(
                        method.name(),
                        "/calltransfer/v1" + path.replaceAll("[{}]", ""),
                        code,
                        mediaType,
                        json(content.getExample()));
                checked.add(method + " " + path + " " + status);
            }
        });
    }

    private static String json(Object example) {
        try {
            return new ObjectMapper().writeValueAsString(example);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<?> words(Schema<?> schema) {
        return schema.getEnum();
    }

    private Schema<?> property(String name, String property) {
        Map<String, ?> properties = schema(name).getProperties();
        return (Schema<?>) properties.get(property);
    }

    private Schema<?> schema(String name) {
        return document.getComponents().getSchemas().get(name);
    }

    private static List<String> names(Enum<?>... constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    private static OpenAPI parse() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveResponses(true);
        return new OpenAPIV3Parser().readContents(OpenApi.TEXT, null, options).getOpenAPI();
    }
}
