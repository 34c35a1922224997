package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class AmiLineReaderTest {

    private static List<String> read(String text) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        AmiLineReader reader = new AmiLineReader(in, Duration.ofMinutes(1));
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    @Test
    public void endsALineAtCrLfOnly() throws IOException {
        assertThat(read("a\r\n\r\nb\nc\rd\r\r\né\r\nnot ended")).containsExactly("a", "", "b\nc\rd\r", "é");
    }

    @Test
    public void skipsALineThatIsTooLong() throws IOException {
        String longest = "y".repeat(8191);
        assertThat(read("a\r\n" + "x".repeat(100_000) + "\r\n" + longest + "\r\n" + longest + "zz\r\nb\r\n"))
                .containsExactly("a", longest, "b");
    }
}
