package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class AmiLineReaderTest {

    private static AmiLineReader reader(String text) {
        ByteArrayInputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new AmiLineReader(in, () -> {});
    }

    private static List<String> read(String text) throws IOException {
        AmiLineReader reader = reader(text);
        List<String> lines = new ArrayList<>();
        try {
            while (true) {
                reader.next();
                lines.add(reader.line());
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
    public void readsHeaders() throws IOException {
        String text = "Event: Hold\r\nno header\r\n: no name\r\nevent:again \r\nÄ: é\r\nEmpty:\r\n";
        AmiLineReader reader = reader(text);
        AmiHeaders headers = new AmiHeaders();
        for (int i = 0; i < 6; i++) {
            reader.next();
            reader.addTo(headers);
        }
        assertThat(headers.names()).containsExactly("Event", "event", "Ä", "Empty");
        assertThat(headers.get("EVENT")).isEqualTo("Hold");
        assertThat(headers.get("Ä")).isEqualTo("é");
        assertThat(headers.get("Empty")).isEmpty();
    }

    @Test
    public void readsLinesHoweverTheyArrive() throws IOException {
        String text = ("x".repeat(3000) + "\r\n").repeat(50);
        InputStream oneByOne = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int most) {
                return super.read(into, from, Math.min(most, 1 + (pos * 7) % 5000));
            }
        };
        AmiLineReader reader = new AmiLineReader(oneByOne, () -> {});
        for (int i = 0; i < 50; i++) {
            assertThat(reader.next()).isTrue();
            assertThat(reader.line()).hasSize(3000);
        }
    }

    @Test
    public void skipsALineThatIsTooLong() throws IOException {
        String longest = "y".repeat(8191);
        assertThat(read("a\r\n" + "x".repeat(100_000) + "\r\n" + longest + "\r\n" + longest + "zz\r\nb\r\n"))
                .containsExactly("a", longest, "b");
    }
}
