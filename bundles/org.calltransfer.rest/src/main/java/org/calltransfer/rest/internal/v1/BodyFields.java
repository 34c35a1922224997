package org.calltransfer.rest.internal.v1;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.calltransfer.rest.internal.http.ProblemException;

/** The fields of a body, all of them texts. What breaks a rule is refused by the field's name. */
final class BodyFields {

    private final JsonNode object;

    BodyFields(JsonNode object, String... allowed) {
        Set<String> known = new TreeSet<>(Set.of(allowed));
        for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!known.contains(name)) {
                throw ProblemException.badRequest(name + ": no such field; there are " + String.join(", ", known));
            }
        }
        this.object = object;
    }

    /** Returns the text, empty if the field is not there. */
    Optional<String> text(String name) {
        JsonNode value = object.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw ProblemException.badRequest(name + ": a text that is not blank is expected");
        }
        return Optional.of(value.textValue());
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> ProblemException.badRequest(name + ": a value is required"));
    }
}
