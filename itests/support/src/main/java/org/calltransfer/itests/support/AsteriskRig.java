package org.calltransfer.itests.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A server with phones and a checker: everything that a test with real calls needs.
 *
 * <table>
 * <caption>The dial plan</caption>
 * <tr><th>101 alice, 102 bob, 103 carol, 104 dave</th><td>context {@code internal}</td></tr>
 * <tr><th>201 erin, 202 frank</th><td>context {@code branch}, which cannot dial the others, nor they it</td></tr>
 * <tr><th>the name of a phone</th><td>the same as its number</td></tr>
 * <tr><th>8 and the number of a phone</th><td>the same, but nobody may transfer by feature code</td></tr>
 * <tr><th>7 and the number of a phone</th><td>the same, but the server waits no longer than a second</td></tr>
 * <tr><th>191</th><td>is busy</td></tr>
 * <tr><th>192</th><td>is congested</td></tr>
 * <tr><th>193</th><td>rings and is not answered</td></tr>
 * <tr><th>194</th><td>answers and is silent</td></tr>
 * </table>
 */
public final class AsteriskRig implements AutoCloseable {

    public static final String INTERNAL = "internal";
    public static final String BRANCH = "branch";

    private static final Duration CALL_LIMIT = Duration.ofSeconds(10);

    private final List<SipPhone> phones = new ArrayList<>();
    private AsteriskServer server;
    private AmiChecker checker;

    private AsteriskRig(AsteriskInstall install, Optional<AmiTlsOffer> amiTls, List<AmiUser> users) {
        try {
            addPhone("alice", "101", INTERNAL);
            addPhone("bob", "102", INTERNAL);
            addPhone("carol", "103", INTERNAL);
            addPhone("dave", "104", INTERNAL);
            addPhone("erin", "201", BRANCH);
            addPhone("frank", "202", BRANCH);
            server = AsteriskServer.start(install, amiTls, users, phones);
            phones.forEach(phone -> phone.connectTo(server.sipPort()));
            checker = new AmiChecker(server);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void addPhone(String name, String extension, String context) {
        phones.add(new SipPhone(name, extension, context));
    }

    /**
     * Starts a server with idle phones; installs what is missing.
     *
     * @param users who may log in to AMI, besides the checker
     * @throws AsteriskUnavailableException if the version, or SIPp, is not to be had here
     */
    public static AsteriskRig start(AsteriskVersion version, AmiUser... users) {
        return start(version, Optional.empty(), users);
    }

    /** Starts a server that offers AMI over TLS, too. */
    public static AsteriskRig start(AsteriskVersion version, AmiTlsOffer amiTls, AmiUser... users) {
        return start(version, Optional.of(amiTls), users);
    }

    private static AsteriskRig start(AsteriskVersion version, Optional<AmiTlsOffer> amiTls, AmiUser... users) {
        AsteriskInstall install = AsteriskInstall.of(version);
        Sipp.require();
        List<AmiUser> all = new ArrayList<>(List.of(users));
        all.add(AmiUser.CHECKER);
        return new AsteriskRig(install, amiTls, all);
    }

    public AsteriskServer server() {
        return server;
    }

    public AmiChecker checker() {
        return checker;
    }

    public SipPhone phone(String name) {
        return phones.stream()
                .filter(phone -> phone.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No phone is called " + name));
    }

    /** The phone dials the number of another one; both are idle. Returns when the two are connected. */
    public BridgedCall call(String caller, String number) {
        String called = reachedBy(number).name();
        phone(caller).call(number);
        checker.waitFor(
                caller + " is connected with " + called,
                CALL_LIMIT,
                () -> checker.bridgedWith(caller).equals(Set.of(called)));
        return new BridgedCall(channelOf(caller), channelOf(called));
    }

    private SipPhone reachedBy(String number) {
        return phones.stream()
                .filter(phone -> Set.of(phone.name(), phone.extension(), "8" + phone.extension())
                        .contains(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No phone is reached by " + number));
    }

    private String channelOf(String phone) {
        return checker.channelsOf(phone).get(0).name();
    }

    /** Ends every call; afterwards all phones are idle and answer, and the checker has seen no event. */
    public void reset() {
        checker.channels().forEach(channel -> checker.hangup(channel.name()));
        checker.waitFor("no channels", CALL_LIMIT, () -> checker.channels().isEmpty());
        phones.forEach(SipPhone::answers);
        checker.forgetEvents();
    }

    /** Restarts the server: its calls end, its AMI connections break. The checker is a new one afterwards. */
    public void restart() {
        checker.close();
        server.restart();
        checker = new AmiChecker(server);
    }

    /** Kills the server and starts it anew. The checker is a new one afterwards. */
    public void crash() {
        checker.close();
        server.crash();
        checker = new AmiChecker(server);
    }

    @Override
    public void close() {
        if (checker != null) {
            checker.close();
        }
        phones.forEach(SipPhone::close);
        if (server != null) {
            server.close();
        }
    }
}
