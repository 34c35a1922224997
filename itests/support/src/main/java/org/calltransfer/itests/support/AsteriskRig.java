package org.calltransfer.itests.support;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A server with phones and a checker: everything that a test with real calls needs.
 *
 * <table>
 * <caption>The dial plan</caption>
 * <tr><th>alice 101, bob 102, carol 103, dave 104</th><td>context {@code internal}; both parties may transfer by feature
 *     code; the names can be dialled as well</td></tr>
 * <tr><th>8101 … 8104</th><td>the same phones, without that right</td></tr>
 * <tr><th>7101 … 7104</th><td>the same phones, for which the server waits no longer than a second</td></tr>
 * <tr><th>191, 192, 193, 194</th><td>busy; congestion; rings and is not answered; answers and is silent</td></tr>
 * </table>
 */
public final class AsteriskRig implements AutoCloseable {

    /** The context of all phones. */
    public static final String CONTEXT = "internal";

    private static final Duration CALL_LIMIT = Duration.ofSeconds(10);
    private static final Map<String, String> EXTENSIONS = extensions();

    private final Map<String, SipPhone> phones = new LinkedHashMap<>();
    private final AsteriskServer server;
    private AmiChecker checker;

    private AsteriskRig(AsteriskInstall install, List<AmiUser> users) {
        EXTENSIONS.keySet().forEach(name -> phones.put(name, new SipPhone(name)));
        List<PhoneLine> lines = phones.values().stream()
                .map(phone -> new PhoneLine(phone.name(), EXTENSIONS.get(phone.name()), CONTEXT, phone.sipPort()))
                .toList();
        server = AsteriskServer.start(install, users, lines);
        phones.values().forEach(phone -> phone.connectTo(server.sipPort()));
        checker = new AmiChecker(server);
    }

    private static Map<String, String> extensions() {
        Map<String, String> extensions = new LinkedHashMap<>();
        extensions.put("alice", "101");
        extensions.put("bob", "102");
        extensions.put("carol", "103");
        extensions.put("dave", "104");
        return extensions;
    }

    /**
     * Starts a server with idle phones; installs what is missing.
     *
     * @param users who may log in to AMI, besides the checker
     * @throws AsteriskUnavailableException if the version, or SIPp, is not to be had here
     */
    public static AsteriskRig start(AsteriskVersion version, AmiUser... users) {
        AsteriskInstall install = AsteriskInstall.of(version);
        HostPackages.require("sipp", "sip-tester");
        return new AsteriskRig(install, List.of(users));
    }

    public AsteriskServer server() {
        return server;
    }

    public AmiChecker checker() {
        return checker;
    }

    public SipPhone phone(String name) {
        return phones.get(name);
    }

    /** The phone dials the extension of another, idle phone; returns when the two are connected. */
    public BridgedCall call(String caller, String extension) {
        String called = nameOf(extension);
        phone(caller).call(extension);
        checker.waitFor(
                caller + " is connected with " + called,
                CALL_LIMIT,
                () -> checker.bridgedWith(caller).equals(Set.of(called)));
        return new BridgedCall(channelOf(caller), channelOf(called));
    }

    private static String nameOf(String extension) {
        return EXTENSIONS.entrySet().stream()
                .filter(entry -> extension.endsWith(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No phone has extension " + extension));
    }

    private String channelOf(String phone) {
        return checker.channelsOf(phone).get(0).name();
    }

    /** Ends every call; afterwards all phones are idle and answer. */
    public void reset() {
        checker.channels().forEach(channel -> checker.hangup(channel.name()));
        checker.waitFor("no channels", CALL_LIMIT, () -> checker.channels().isEmpty());
        phones.values().forEach(SipPhone::answers);
        checker.forgetEvents();
    }

    /** Restarts the server: its calls end, its AMI connections break. The checker is a new one afterwards. */
    public void restart() {
        checker.close();
        server.restart();
        checker = new AmiChecker(server);
    }

    @Override
    public void close() {
        checker.close();
        phones.values().forEach(SipPhone::close);
        server.close();
    }
}
