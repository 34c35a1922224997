package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class AmiLineReaderTest {

    private static List<String> read(String text) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        AmiLineReader reader = new AmiLineReader(in, Duration.ofMinutes(1), () -> {});
        List<String> lines = new ArrayList<>();
        try {
            while (true) {
                lines.add(reader.readLine());
            }
        } catch (EOFException e) {
            return lines;
        }
    }

    @Test
    public void endsALineAtCrLfOnly() throws IOException {
        assertThat(read("a\r\n\r\nb\nc\rd\r\r\né\r\nnot ended")).containsExactly("a", "", "b\nc\rd\r", "é");
    }

    @Test
    public void skipsAMessage() throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream("a\r\nb\r\n\r\nc\r\n".getBytes(StandardCharsets.UTF_8));
        AmiLineReader reader = new AmiLineReader(in, Duration.ofMinutes(1), () -> {});
        reader.readLine();
        reader.skipToEmptyLine();
        assertThat(reader.readLine()).isEqualTo("c");
    }

    @Test
    public void skipsALineThatIsTooLong() throws IOException {
        String longest = "y".repeat(8191);
        assertThat(read("a\r\n" + "x".repeat(100_000) + "\r\n" + longest + "\r\n" + longest + "zz\r\nb\r\n"))
                .containsExactly("a", longest, "b");
    }
}
