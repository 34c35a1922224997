package org.calltransfer.itests.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A SIP phone, played by SIPp. It takes any number of calls at once, each as it was last told to, and makes calls; while
 * it talks it sends audio. Used by one thread at a time.
 */
public final class SipPhone implements AutoCloseable {

    private static final Duration SHORT_RINGING = Duration.ofMillis(100);
    private static final Duration FOR_EVER = Duration.ofDays(1);

    private final String name;
    private final String extension;
    private final String context;
    private final int sipPort = FreePorts.first(Sipp.PORTS);
    private final List<Sipp> callers = new ArrayList<>();
    private Sipp called;
    private int serverPort;

    SipPhone(String name, String extension, String context) {
        this.name = name;
        this.extension = extension;
        this.context = context;
        answers();
    }

    /** The endpoint in {@code pjsip.conf}: the phone's channels are {@code PJSIP/name-…}. */
    public String name() {
        return name;
    }

    /** The number that rings it. */
    public String extension() {
        return extension;
    }

    /** The dial-plan context of its extension and of the calls that it makes. */
    public String context() {
        return context;
    }

    int sipPort() {
        return sipPort;
    }

    void connectTo(int serverSipPort) {
        serverPort = serverSipPort;
    }

    /** Rings shortly, then answers. So does a new phone. */
    public void answers() {
        answersAfter(SHORT_RINGING);
    }

    /** Rings that long, then answers. */
    public void answersAfter(Duration ringing) {
        play("answering.xml", Map.of("ringMillis", Long.toString(ringing.toMillis())));
    }

    /** Rings and is never answered. */
    public void staysSilent() {
        answersAfter(FOR_EVER);
    }

    /** Answers the calls that ring now. */
    public void answerNow() {
        called.answer();
    }

    /** Answers every call with 486 Busy Here. */
    public void isBusy() {
        refusesWith("486 Busy Here");
    }

    /** Answers every call with 603 Decline. */
    public void rejects() {
        refusesWith("603 Decline");
    }

    private void refusesWith(String response) {
        play("refusing.xml", Map.of("response", response));
    }

    /** A phone that is in a call is switched off by this: the server is told nothing. */
    private void play(String scenario, Map<String, String> values) {
        if (called != null) {
            called.close();
        }
        called = Sipp.called(sipPort, scenario, values, name);
        called.awaitCallable();
    }

    /** Dials the number and returns without waiting for an answer. */
    public void call(String number) {
        callers.stream().filter(caller -> !caller.isAlive()).toList().forEach(this::forget);
        Sipp caller = Sipp.caller(name, number, serverPort);
        callers.add(caller);
        caller.awaitDialled();
    }

    private void forget(Sipp caller) {
        caller.close();
        callers.remove(caller);
    }

    /**
     * Ends all calls of this phone as its user would: with a BYE, with a CANCEL where it has dialled and nobody has answered,
     * with a 603 where it rings itself.
     */
    public void hangUp() {
        callers.stream().filter(Sipp::isAlive).forEach(Sipp::hangUp);
        called.hangUp();
    }

    /** The SIP messages sent and received since the phone was last told how to behave, and those of the latest call it made. */
    public String messages() {
        return called.messages() + callers.stream().map(Sipp::messages).collect(Collectors.joining());
    }

    @Override
    public void close() {
        callers.forEach(Sipp::close);
        called.close();
    }
}
