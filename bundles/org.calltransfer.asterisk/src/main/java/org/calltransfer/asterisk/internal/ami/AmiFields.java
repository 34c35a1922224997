package org.calltransfer.asterisk.internal.ami;

import java.util.regex.Pattern;

/**
 * What may stand in each field of an action. These are allow-lists: AMI has no quoting, so a line end begins a new
 * header or action, a comma or parenthesis changes a dialplan function, and a channel beginning with a slash is a
 * regular expression that {@code Hangup} applies to all channels.
 */
enum AmiFields {
    CHANNEL(
            "channel",
            "[A-Za-z0-9][A-Za-z0-9/@;:._+*#<>=~-]*",
            "a letter or digit, then letters, digits and / @ ; : . _ + * # < > = ~ -"),
    CONTEXT("context", "[A-Za-z0-9._-]+", "letters, digits and . _ -"),
    EXTEN("exten", "[A-Za-z0-9*#+._-]+", "letters, digits and * # + . _ -"),
    DIGITS("digits", "[0-9*#A-D]+", "digits, * # and A to D, since it is sent as DTMF"),
    VARIABLE(
            "variable",
            "[A-Za-z0-9_]+(\\([A-Za-z0-9_]*\\))?",
            "letters, digits and _, for a function with one such argument in parentheses"),
    USERNAME("username", "[^\\p{Cc}\\p{Zl}\\p{Zp}]+", "no control characters and no line ends"),
    CLASSES("classes", "[a-z]+(,[a-z]+)*", "classes of events in small letters, with commas"),
    KEY("key", "[0-9a-f]{32}", "32 hexadecimal digits"),
    EVENT("event", "[A-Za-z]+", "letters"),
    CAUSE("cause", "[0-9]{1,2}|1[01][0-9]|12[0-7]", "a number from 0 to 127");

    private static final int MAX_LENGTH = 250;

    private final String field;
    private final Pattern allowed;
    private final String rule;

    AmiFields(String field, String allowed, String rule) {
        this.field = field;
        this.allowed = Pattern.compile(allowed);
        this.rule = rule;
    }

    /** Returns the value if it is allowed. The message does not repeat the value: it may be anything. */
    String check(String value) {
        if (!allows(value)) {
            throw new IllegalArgumentException(field + " must be 1 to " + MAX_LENGTH + " characters: " + rule);
        }
        return value;
    }

    boolean allows(String value) {
        return value != null
                && value.length() <= MAX_LENGTH
                && allowed.matcher(value).matches();
    }
}
