package org.calltransfer.core.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.calltransfer.settings.InvalidSettingException;
import org.calltransfer.spi.Scope;

/** Reads the entries of the key {@code scope}: {@code platform:*} or {@code platform:key=value}. */
final class ScopeReader {

    private static final String RULE =
            "an entry is 'platform:*' or 'platform:key=value' with key context, channel, account or dial, not '%s'";
    private static final Pattern ENTRY =
            Pattern.compile("([^:]+):(?:(\\*)|(context|channel|account|dial)=([A-Za-z0-9/@._-]{1,80}))");

    private record Entry(String platform, String key, String value) {}

    private final List<Entry> entries = new ArrayList<>();

    ScopeReader(List<String> texts) {
        for (String text : texts) {
            Matcher matcher = ENTRY.matcher(text);
            if (!matcher.matches()) {
                throw new InvalidSettingException("scope", String.format(RULE, text));
            }
            entries.add(
                    new Entry(matcher.group(1), matcher.group(2) == null ? matcher.group(3) : "*", matcher.group(4)));
        }
    }

    /** Returns a platform's scope. A platform that is not limited must say so: else a forgotten line would show all calls. */
    Scope scope(String platform) {
        boolean whole = !values(platform, "*").isEmpty();
        Scope scope = new Scope(
                whole,
                values(platform, "context"),
                values(platform, "channel"),
                values(platform, "account"),
                dial(platform));
        boolean limited = !(scope.contexts().isEmpty()
                && scope.channels().isEmpty()
                && scope.accounts().isEmpty());
        if (whole == limited) {
            throw new InvalidSettingException(
                    "scope",
                    "platform " + platform
                            + (whole ? " is both whole and limited" : " needs an entry that names its calls") + "; '"
                            + platform + ":*' is the whole platform");
        }
        return scope;
    }

    void requireAllUsed(Set<String> platforms) {
        for (Entry entry : entries) {
            if (!platforms.contains(entry.platform())) {
                throw new InvalidSettingException(
                        "scope", "'" + entry.platform() + "' is not among the tenant's platforms");
            }
        }
    }

    private Optional<String> dial(String platform) {
        List<String> contexts = values(platform, "dial");
        if (contexts.size() > 1) {
            throw new InvalidSettingException("scope", "platform " + platform + " has more than one dial context");
        }
        return contexts.stream().findFirst();
    }

    private List<String> values(String platform, String key) {
        return entries.stream()
                .filter(entry ->
                        entry.platform().equals(platform) && entry.key().equals(key))
                .map(entry -> String.valueOf(entry.value()))
                .toList();
    }
}
