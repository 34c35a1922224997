package org.calltransfer.asterisk.internal;

import java.time.Instant;
import org.calltransfer.asterisk.internal.ami.AmiEvent;

/** One channel of the server, as its events describe it. Guarded by the platform's lock, like the table that holds it. */
final class Channel {

    private final String uniqueid;
    private final Instant since;
    private String name = "";
    private String linkedid = "";
    private String state = "";
    private String number = "";
    private String callerName = "";
    private String context = "";
    private String account = "";
    private String application = "";
    private String applicationData = "";
    private String bridge = "";

    Channel(String uniqueid, Instant since) {
        this.uniqueid = uniqueid;
        this.since = since;
    }

    /** Takes over what an event says; most events describe the whole channel. The prefix is {@code Dest} for a called channel. */
    void update(AmiEvent event, String prefix) {
        linkedid = or(event.get(prefix + "Linkedid"), linkedid);
        state = or(event.get(prefix + "ChannelStateDesc"), state);
        number = or(event.get(prefix + "CallerIDNum"), number);
        callerName = or(event.get(prefix + "CallerIDName"), callerName);
        context = or(event.get(prefix + "Context"), context);
        account = or(event.get(prefix + "AccountCode"), account);
    }

    void name(String newName) {
        name = newName;
    }

    void executes(String newApplication, String data) {
        application = newApplication;
        applicationData = data;
    }

    void bridge(String id) {
        bridge = id;
    }

    String uniqueid() {
        return uniqueid;
    }

    Instant since() {
        return since;
    }

    /** Returns the name, by which AMI addresses the channel; it changes when channels are optimised or masqueraded. */
    String name() {
        return name;
    }

    String linkedid() {
        return linkedid;
    }

    String number() {
        return number;
    }

    /** Returns the device, such as {@code PJSIP/alice}: the name without the number that makes it unique. */
    String device() {
        int end = name.lastIndexOf('-');
        return end < 0 ? name : name.substring(0, end);
    }

    /** Returns the name of who calls from the device, or else of the device. */
    String displayName() {
        return or(callerName, device());
    }

    String context() {
        return context;
    }

    String account() {
        return account;
    }

    String application() {
        return application;
    }

    String applicationData() {
        return applicationData;
    }

    /** Returns the bridge in which the channel talks; empty if it is in none. */
    String bridge() {
        return bridge;
    }

    boolean isUp() {
        return state.equals("Up");
    }

    boolean isRinging() {
        return state.equals("Ringing");
    }

    /** Returns whether this is one half of a Local channel, which is a piece of wire and no party. */
    boolean isLocal() {
        return name.startsWith("Local/");
    }

    /** Returns the name of the other half of a Local channel. */
    String otherHalf() {
        int half = name.length() - 1;
        return name.substring(0, half) + (name.charAt(half) == '1' ? '2' : '1');
    }

    private static String or(String value, String otherwise) {
        return value.isEmpty() ? otherwise : value;
    }

    @Override
    public String toString() {
        return name;
    }
}
