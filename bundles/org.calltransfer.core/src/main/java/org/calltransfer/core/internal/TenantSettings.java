package org.calltransfer.core.internal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.calltransfer.api.TransferKind;
import org.calltransfer.settings.InvalidSettingException;
import org.calltransfer.settings.Settings;
import org.calltransfer.spi.Scope;

/**
 * One tenant's configuration, checked.
 *
 * @param id the tenant's id
 * @param scopes the tenant's part of each of its platforms, in order of preference
 * @param preferred the kind of a transfer that leaves it open
 * @param limits how long a transfer may stay in each phase
 * @param maxTransfers how many may run at once
 * @param keepEnded how many ended ones stay readable
 */
record TenantSettings(
        String id,
        Map<String, Scope> scopes,
        TransferKind preferred,
        TimeLimits limits,
        int maxTransfers,
        int keepEnded) {

    /** Reads and checks the values; throws {@link InvalidSettingException} for the first that breaks a rule. */
    static TenantSettings read(Map<String, ?> values) {
        Settings settings = new Settings(values);
        return new TenantSettings(
                settings.name("id"),
                scopes(settings.list("platforms"), settings.list("scope")),
                TransferKind.valueOf(settings.choice("preferred", List.of("consultative", "blind"))
                        .toUpperCase(Locale.ROOT)),
                new TimeLimits(
                        Duration.ofSeconds(settings.number("noAnswerSeconds", 5, 600)),
                        Duration.ofSeconds(settings.number("consultationSeconds", 10, 86_400)),
                        Duration.ofSeconds(settings.number("completionSeconds", 1, 300))),
                settings.number("maxTransfers", 1, 10_000),
                settings.number("keepEnded", 0, 100_000));
    }

    private static Map<String, Scope> scopes(List<String> platforms, List<String> entries) {
        if (platforms.isEmpty()) {
            throw new InvalidSettingException("platforms", "at least one platform is required");
        }
        Map<String, Scope> scopes = new LinkedHashMap<>();
        ScopeReader reader = new ScopeReader(entries);
        for (String platform : platforms) {
            if (!Settings.isName(platform)) {
                throw new InvalidSettingException(
                        "platforms", "'" + platform + "' is no name of 1 to 40 lower-case letters, digits or hyphens");
            }
            scopes.put(platform, reader.scope(platform));
        }
        reader.requireAllUsed(scopes.keySet());
        return scopes;
    }
}
