package org.calltransfer.itests.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calltransfer.itests.support.AmiUser;
import org.calltransfer.itests.support.AsteriskRig;
import org.calltransfer.itests.support.AsteriskVersion;

/**
 * Runs the whole comparison in one JVM, in some minutes, and prints it. With the argument {@code check} it ends with status 1
 * if an acceptance line is not reached.
 */
public final class AmiBenchmark {

    static final String RAW = "raw socket";
    static final String ASTERISK_JAVA = "asterisk-java";
    static final String CALLTRANSFER = "calltransfer";

    private static final int ROUNDS = 4;
    private static final int EVENTS = 300_000;
    private static final int REQUESTS = 5_000;

    private final PrintStream out;
    private final List<Acceptance> acceptance = new ArrayList<>();

    private AmiBenchmark(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        AmiBenchmark benchmark = new AmiBenchmark(System.out);
        benchmark.run();
        boolean reached = benchmark.acceptance.stream().allMatch(Acceptance::reached);
        boolean check = args.length > 0 && args[0].equals("check");
        System.exit(check && !reached ? 1 : 0);
    }

    /** The clients in the order in which they take turns. */
    static Map<String, Client.Factory> clients() {
        Map<String, Client.Factory> clients = new LinkedHashMap<>();
        clients.put(RAW, RawClient::new);
        clients.put(ASTERISK_JAVA, AsteriskJavaClient::new);
        clients.put(CALLTRANSFER, CalltransferClient::new);
        return clients;
    }

    private void run() throws Exception {
        out.printf(
                "Java %s, %d processors%n",
                System.getProperty("java.version"), Runtime.getRuntime().availableProcessors());
        try (AsteriskRig rig = AsteriskRig.start(AsteriskVersion.V22, AmiUser.PRODUCT, Recorder.USER)) {
            Recording recording = Recorder.record(rig.server().amiPort(), new RecordedCalls(rig)::make);
            measureIntake(recording);
            measureRoundTrip(new Account(rig.server().amiPort(), AmiUser.PRODUCT));
        }
        out.println();
        acceptance.forEach(out::println);
    }

    private void measureIntake(Recording recording) throws Exception {
        EventIntake intake = new EventIntake(recording, EVENTS);
        out.printf(
                "%nEvent intake: %,d events a round, %.0f %% of them wanted, %d bytes on average%n",
                intake.events(), 100.0 * recording.wanted() / recording.size(), recording.bytes() / recording.size());
        out.printf("  Recorded from %s: %s (* = wanted)%n", AsteriskVersion.V22, recording.mix());
        IntakeReport report = new IntakeReport(intake.run(clients(), ROUNDS));
        report.print(out);
        out.printf("  Each client was told all %,d wanted events of each round; none was dropped.%n", intake.wanted());
        acceptance.add(report.acceptance());
    }

    private void measureRoundTrip(Account account) throws Exception {
        out.printf("%nRound trip of an action to %s, %,d of each%n", AsteriskVersion.V22, ROUNDS * REQUESTS);
        RoundTripReport.printHead(out);
        Client.Listener ignored = headers -> {};
        try (Client raw = new RawClient(account, ignored);
                Client asteriskJava = new AsteriskJavaClient(account, ignored);
                CalltransferClient calltransfer = new CalltransferClient(account, ignored);
                CalltransferClient waiting = new CalltransferClient(account, ignored)) {
            Map<String, RoundTrip.Exchange> clients = new LinkedHashMap<>();
            clients.put(RAW, raw::exchange);
            clients.put(ASTERISK_JAVA, asteriskJava::exchange);
            clients.put(CALLTRANSFER, calltransfer::exchange);
            clients.put(CALLTRANSFER + " by get()", waiting::exchangeByGet);
            RoundTrip roundTrip = new RoundTrip(clients, ROUNDS, REQUESTS);
            for (Request request : Request.values()) {
                RoundTripReport report = new RoundTripReport(request, roundTrip.run(request));
                report.print(out);
                acceptance.add(report.acceptance());
            }
        }
    }
}
