package org.calltransfer.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class JsonWriterTest {

    @Test
    public void keepsTheOrderOfMembersAndWritesNull() {
        JsonObject inner = new JsonObject().with("c", true).with("d", 7);
        JsonObject object = new JsonObject().with("b", Optional.empty()).with("a", List.of(inner));

        assertThat(JsonWriter.write(object)).isEqualTo("{\"b\":null,\"a\":[{\"c\":true,\"d\":7}]}");
    }

    @Test
    public void writesEmptyObjectsAndLists() {
        assertThat(JsonWriter.write(Arrays.asList(null, new JsonObject(), List.of(), "")))
                .isEqualTo("[null,{},[],\"\"]");
    }

    @Test
    public void escapesQuotesAndBackslashes() {
        assertThat(JsonWriter.write("say \"hi\" \\o/")).isEqualTo("\"say \\\"hi\\\" \\\\o/\"");
    }

    @Test
    public void escapesControlCharacters() {
        assertThat(JsonWriter.write("a\nb\tc\u0000\u001b[31m\u007f"))
                .isEqualTo("\"a\\u000ab\\u0009c\\u0000\\u001b[31m\\u007f\"");
    }

    @Test
    public void escapesWhatIsNotAscii() {
        assertThat(JsonWriter.write("Zoë \u2028 😀")).isEqualTo("\"Zo\\u00eb \\u2028 \\ud83d\\ude00\"");
    }

    @Test
    public void refusesWhatHasNoForm() {
        assertThatThrownBy(() -> JsonWriter.write(Thread.State.NEW)).isInstanceOf(IllegalArgumentException.class);
    }
}
