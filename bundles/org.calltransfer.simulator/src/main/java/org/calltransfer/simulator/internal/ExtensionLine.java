package org.calltransfer.simulator.internal;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calltransfer.settings.InvalidSettingException;
import org.calltransfer.simulator.Behaviour;
import org.calltransfer.simulator.Reaction;

/** An extension, as the configuration states it. */
record ExtensionLine(String number, String name, Behaviour behaviour) {

    private static final Pattern LINE = Pattern.compile(
            "([A-Za-z0-9+*#._]{1,40})=([^:]{1,40})" + ":(answer|no-answer|reject|busy|unreachable)(?::([0-9]{1,7}))?");
    private static final Duration PATIENCE_OF_THE_PBX = Duration.ofMinutes(1);

    /** Reads one line; an extension that states no time of its own rings for {@code answer} before it reacts. */
    static ExtensionLine read(String line, Duration answer) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw invalid(
                    line,
                    "number=name:behaviour or number=name:behaviour:millis is required, with one of the behaviours"
                            + " answer, no-answer, reject, busy, unreachable");
        }
        Reaction reaction =
                Reaction.valueOf(matcher.group(3).toUpperCase(Locale.ROOT).replace('-', '_'));
        Duration ringing = matcher.group(4) == null
                ? usual(reaction, answer)
                : Duration.ofMillis(Long.parseLong(matcher.group(4)));
        try {
            return new ExtensionLine(matcher.group(1), matcher.group(2), new Behaviour(reaction, ringing));
        } catch (IllegalArgumentException outOfRange) {
            throw invalid(line, outOfRange.getMessage());
        }
    }

    private static Duration usual(Reaction reaction, Duration answer) {
        return switch (reaction) {
            case ANSWER, REJECT -> answer;
            case NO_ANSWER -> PATIENCE_OF_THE_PBX;
            case BUSY, UNREACHABLE -> Duration.ZERO;
        };
    }

    private static InvalidSettingException invalid(String line, String rule) {
        return new InvalidSettingException("extensions", "'" + line + "': " + rule);
    }
}
