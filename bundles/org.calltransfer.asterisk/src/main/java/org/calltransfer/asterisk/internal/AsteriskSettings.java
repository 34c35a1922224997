package org.calltransfer.asterisk.internal;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.calltransfer.asterisk.internal.ami.AmiSettings;
import org.calltransfer.settings.Settings;

/**
 * One server's configuration, checked.
 *
 * @param platform the name by which tenants refer to it
 * @param context where destinations are dialled for tenants that name no context
 * @param ami how to reach it
 */
record AsteriskSettings(String platform, String context, AmiSettings ami) {

    private static final Pattern CONTEXT = Pattern.compile("[A-Za-z0-9._-]{1,80}");

    /** Reads and checks the values; throws {@link org.calltransfer.settings.InvalidSettingException}. */
    static AsteriskSettings read(Map<String, ?> values) {
        Settings settings = new Settings(values);
        return new AsteriskSettings(
                settings.name("platform"),
                settings.text("context", CONTEXT, "1 to 80 letters, digits or . _ - are required"),
                new AmiSettings(
                        settings.text("host"),
                        settings.number("port", 1, 65_535),
                        settings.text("username"),
                        settings.text(".password"),
                        Duration.ofSeconds(settings.number("connectSeconds", 1, 60)),
                        Duration.ofSeconds(settings.number("responseSeconds", 1, 60)),
                        TlsSettings.read(settings)));
    }
}
