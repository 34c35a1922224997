package org.calltransfer.shell.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.calltransfer.api.Call;
import org.calltransfer.api.Party;
import org.calltransfer.api.Platform;
import org.calltransfer.api.Reason;
import org.calltransfer.api.Transfer;

/** The small pieces of text that tables, reports and completions have in common. */
final class Words {

    private Words() {}

    /**
     * Takes out what would steer the terminal or break a table: names and evidence come from switches and callers, who
     * may send anything.
     */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static String available(Platform platform) {
        return platform.available() ? "yes" : "no";
    }

    /** Since when the platform has been available, or not. */
    static String since(Platform platform) {
        return platform.since() == null ? "never seen" : time(platform.since());
    }

    /** Seconds with three decimals. */
    static String seconds(Instant from, Instant to) {
        return String.format(Locale.ROOT, "%.3f", Duration.between(from, to).toMillis() / 1000.0);
    }

    /** The two greatest units of the time that has passed. */
    static String age(Instant from, Instant now) {
        Duration age = Duration.between(from, now);
        if (age.toDays() > 0) {
            return age.toDays() + "d " + age.toHoursPart() + "h";
        }
        if (age.toHours() > 0) {
            return age.toHours() + "h " + age.toMinutesPart() + "m";
        }
        if (age.toMinutes() > 0) {
            return age.toMinutes() + "m " + age.toSecondsPart() + "s";
        }
        return age.toSeconds() + "s";
    }

    /** The sentence, with the reason and what can be done about it where there is one. */
    static String explained(Reason reason, String text) {
        return reason == Reason.NONE ? text : reason + ": " + text + " (" + reason.advice() + ")";
    }

    /** The verbs of the commands that are accepted now. */
    static List<String> allowed(Transfer transfer) {
        return transfer.allowed().stream().sorted().map(Words::lower).toList();
    }

    static String party(Party party) {
        return Stream.of(
                        party.address(),
                        party.name(),
                        "[" + party.id() + "]",
                        party.state().name())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static String parties(Call call) {
        return call.parties().stream().map(Words::party).collect(Collectors.joining("; "));
    }
}
