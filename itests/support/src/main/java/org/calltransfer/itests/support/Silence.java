package org.calltransfer.itests.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What is heard in tests: one second of silence, as raw mu-law samples. */
final class Silence {

    private static final int SAMPLES = 8000;

    private Silence() {}

    static void write(Path file) throws IOException {
        byte[] samples = new byte[SAMPLES];
        Arrays.fill(samples, (byte) 0xFF);
        Files.write(file, samples);
    }
}
