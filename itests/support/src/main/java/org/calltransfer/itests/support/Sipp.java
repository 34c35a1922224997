package org.calltransfer.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** One running SIPp: it plays one scenario on one SIP port of 127.0.0.1. */
final class Sipp implements AutoCloseable {

    /** A SIP port, SIPp's control port, and the first of the audio ports: two a call. */
    static final int PORTS = 20;

    private static final Duration START_LIMIT = Duration.ofSeconds(10);
    private static final String SCENARIO = "scenario.xml";
    /** Played for ever by the scenarios: without audio Asterisk never optimises its Local channels away. */
    private static final String SILENCE = "silence.ulaw";

    private static final String MESSAGES = "messages.log";
    private static final Pattern CALL_ID = Pattern.compile("(?m)^Call-ID: *(\\S+)");

    private final int sipPort;
    private final GuardedProcess process;

    private Sipp(int sipPort, String scenario, Map<String, String> values, List<String> arguments) {
        this.sipPort = sipPort;
        try {
            Path directory = Files.createTempDirectory("calltransfer-sipp");
            Silence.write(directory.resolve(SILENCE));
            Files.writeString(directory.resolve(SCENARIO), Template.fill(scenario, values));
            process = GuardedProcess.start(directory, command(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes sure that SIPp can be run.
     *
     * @throws AsteriskUnavailableException if it is missing and cannot be installed
     */
    static void require() {
        HostPackages.require("sipp", "sip-tester");
    }

    /** Plays a scenario in which the phone is called. */
    static Sipp called(int firstPort, String scenario, Map<String, String> values, String phone) {
        return new Sipp(firstPort, scenario, values, List.of("-s", phone));
    }

    /** Plays the scenario in which the phone calls an extension, once. */
    static Sipp caller(String phone, String extension, int serverPort) {
        return new Sipp(
                FreePorts.first(PORTS),
                "caller.xml",
                Map.of("name", phone),
                List.of("127.0.0.1:" + serverPort, "-s", extension, "-m", "1"));
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of("sipp", "-sf", SCENARIO, "-nostdin", "-aa"));
        command.addAll(List.of("-i", "127.0.0.1", "-p", Integer.toString(sipPort)));
        command.addAll(List.of("-ci", "127.0.0.1", "-cp", Integer.toString(sipPort + 1)));
        command.addAll(List.of("-mi", "127.0.0.1", "-mp", Integer.toString(sipPort + 2)));
        command.addAll(List.of("-trace_msg", "-message_file", MESSAGES));
        command.addAll(arguments);
        return command;
    }

    /** Waits until the phone can be called. */
    void awaitCallable() {
        await(() -> SipRequest.reaches(sipPort));
    }

    /** Waits until the phone has dialled; its call may be over by then. */
    void awaitDialled() {
        await(() -> !messages().isEmpty() || !isAlive());
    }

    private void await(BooleanSupplier condition) {
        if (!Waiting.until(START_LIMIT, condition)) {
            throw new IllegalStateException("SIPp did not start:\n" + process.output());
        }
    }

    /**
     * Makes the phone end its calls: with a BYE, a CANCEL where nobody has answered it, a 603 where it rings itself. The
     * Call-IDs of calls that have ended are among the messages too; the scenarios take those for no call at all.
     */
    void hangUp() {
        tellCalls("MESSAGE");
    }

    /** Makes the phone answer the calls that ring. */
    void answer() {
        tellCalls("INFO");
    }

    private void tellCalls(String method) {
        CALL_ID.matcher(messages())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .forEach(callId -> SipRequest.intoCall(sipPort, method, callId));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The SIP messages it has sent and received so far. */
    String messages() {
        return process.read(MESSAGES);
    }

    @Override
    public void close() {
        process.close();
    }
}
