package org.calltransfer.asterisk.internal.ami;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.rules.ExternalResource;

/** What is logged during a test: SLF4J's simple logger writes to the standard error output. */
final class CapturedLog extends ExternalResource {

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private PrintStream original;

    @Override
    protected void before() {
        original = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @Override
    protected void after() {
        System.setErr(original);
    }

    List<String> lines() {
        return log.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
