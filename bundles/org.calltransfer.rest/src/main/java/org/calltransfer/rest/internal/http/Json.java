package org.calltransfer.rest.internal.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Capability;
import org.calltransfer.api.TransferCommand;
import org.calltransfer.api.TransferKind;

/** The JSON forms of the API's types. Records are written as they are; here is what differs. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addSerializer(TransferKind.class, new LowerCase<>())
                    .addSerializer(TransferCommand.class, new LowerCase<>())
                    .addSerializer(Capabilities.class, new AllCapabilities()))
            .build();

    private Json() {}

    static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON form: " + value.getClass().getName(), e);
        }
    }

    /** Reads one JSON value; a field that is there twice is an error. */
    public static JsonNode tree(byte[] json) throws IOException {
        return MAPPER.readTree(json);
    }

    /** For words that also appear in paths and request bodies. */
    private static final class LowerCase<E extends Enum<E>> extends JsonSerializer<E> {
        @Override
        public void serialize(E value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(value.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Writes also what is unspecified, so that a client need not know the rule for what is missing. */
    private static final class AllCapabilities extends JsonSerializer<Capabilities> {
        @Override
        public void serialize(Capabilities value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            for (Capability capability : Capability.values()) {
                json.writeStringField(capability.name(), value.of(capability).name());
            }
            json.writeEndObject();
        }
    }
}
