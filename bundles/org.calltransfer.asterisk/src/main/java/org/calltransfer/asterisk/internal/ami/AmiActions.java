package org.calltransfer.asterisk.internal.ami;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes each AMI action that this bundle sends. Every value is checked by {@link AmiFields} and refused with an {@link
 * IllegalArgumentException} that names the field and the rule; nothing is stripped, since a changed value would be
 * somebody else's extension or channel. <b>Success</b> in the answer to most of these means "accepted", not "done".
 */
public final class AmiActions {

    private AmiActions() {}

    /** Sends a channel to an extension: {@code Redirect}. If there is no such extension the channel is hung up. */
    public static AmiAction redirect(String channel, String context, String exten) {
        Map<String, String> fields = channel(channel);
        fields.put("Context", AmiFields.CONTEXT.check(context));
        fields.put("Exten", AmiFields.EXTEN.check(exten));
        fields.put("Priority", "1");
        return new AmiAction("Redirect", fields);
    }

    /** Returns whether {@link #atxfer} can dial these characters, which are sent as DTMF. */
    public static boolean canDial(String digits) {
        return AmiFields.DIGITS.allows(digits);
    }

    /** Dials the feature code and then the digits on the transferor's channel: {@code Atxfer}. */
    public static AmiAction atxfer(String channel, String context, String digits) {
        Map<String, String> fields = channel(channel);
        fields.put("Context", AmiFields.CONTEXT.check(context));
        fields.put("Exten", AmiFields.DIGITS.check(digits));
        return new AmiAction("Atxfer", fields);
    }

    /** Hangs a channel up: {@code Hangup}. The cause is a Q.850 number, 0 to 127. */
    public static AmiAction hangup(String channel, int cause) {
        Map<String, String> fields = channel(channel);
        fields.put("Cause", AmiFields.CAUSE.check(Integer.toString(cause)));
        return new AmiAction("Hangup", fields);
    }

    /** Reads a variable or function of a channel: {@code Getvar}; the answer is in the header {@code Value}. */
    public static AmiAction getVariable(String channel, String variable) {
        Map<String, String> fields = channel(channel);
        fields.put("Variable", AmiFields.VARIABLE.check(variable));
        return new AmiAction("Getvar", fields);
    }

    /** Asks whether an extension has a first priority: {@code Getvar}; {@code Value} is {@code 1} or {@code 0}. */
    public static AmiAction dialplanExists(String context, String exten) {
        String variable =
                "DIALPLAN_EXISTS(" + AmiFields.CONTEXT.check(context) + "," + AmiFields.EXTEN.check(exten) + ",1)";
        return new AmiAction("Getvar", Map.of("Variable", variable));
    }

    /** Lists all channels: {@code CoreShowChannels}; the answer's events are {@code CoreShowChannel}. */
    public static AmiAction coreShowChannels() {
        return new AmiAction("CoreShowChannels", Map.of());
    }

    /** Asks for the server's versions and limits: {@code CoreSettings}; among others header {@code AsteriskVersion}. */
    public static AmiAction coreSettings() {
        return new AmiAction("CoreSettings", Map.of());
    }

    /** Asks for what a login by challenge is made with: {@code Challenge}. */
    static AmiAction challenge() {
        return new AmiAction("Challenge", Map.of("AuthType", "MD5"));
    }

    /** Logs in with the digest of challenge and password, to be told events of these classes: {@code Login}. */
    static AmiAction login(String username, String key, String events) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("AuthType", "MD5");
        fields.put("Username", AmiFields.USERNAME.check(username));
        fields.put("Key", AmiFields.KEY.check(key));
        fields.put("Events", AmiFields.CLASSES.check(events));
        return new AmiAction("Login", fields);
    }

    /** Asks when the server was started: {@code CoreStatus}; headers {@code CoreStartupDate}, {@code CoreStartupTime}. */
    public static AmiAction coreStatus() {
        return new AmiAction("CoreStatus", Map.of());
    }

    /** Asks which actions our user may send: {@code ListCommands}; each is a header of the answer. */
    public static AmiAction listCommands() {
        return new AmiAction("ListCommands", Map.of());
    }

    /** Lets no other events than these be sent in this session: {@code Filter}, with one regular expression for all. */
    public static AmiAction onlyEvents(Collection<String> names) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Operation", "Add");
        fields.put(
                "Filter",
                names.stream()
                        .sorted()
                        .map(AmiFields.EVENT::check)
                        .collect(Collectors.joining("|", "^Event: (", ")[[:space:]]")));
        return new AmiAction("Filter", fields);
    }

    /** Asks for a sign of life: {@code Ping}. */
    public static AmiAction ping() {
        return new AmiAction("Ping", Map.of());
    }

    private static Map<String, String> channel(String channel) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Channel", AmiFields.CHANNEL.check(channel));
        return fields;
    }
}
