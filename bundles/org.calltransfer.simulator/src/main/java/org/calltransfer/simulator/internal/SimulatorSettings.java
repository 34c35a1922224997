package org.calltransfer.simulator.internal;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.calltransfer.settings.InvalidSettingException;
import org.calltransfer.settings.Settings;

/**
 * The configuration of one simulated PBX, checked.
 *
 * @param platform the platform's name
 * @param extensions the telephones; no number twice
 * @param calls the calls that are up from the start, all between extensions that exist
 * @param ring how long the PBX takes until a called extension rings, and until it gives a caller back
 */
record SimulatorSettings(String platform, List<ExtensionLine> extensions, List<CallLine> calls, Duration ring) {

    /** Reads and checks the values; throws {@link InvalidSettingException} for the first that breaks a rule. */
    static SimulatorSettings read(Map<String, ?> values) {
        Settings settings = new Settings(values);
        Duration answer = Duration.ofMillis(settings.number("answerMillis", 0, 3_600_000));
        List<ExtensionLine> extensions = settings.list("extensions").stream()
                .map(line -> ExtensionLine.read(line, answer))
                .toList();
        Set<String> numbers = new HashSet<>();
        for (ExtensionLine extension : extensions) {
            if (!numbers.add(extension.number())) {
                throw new InvalidSettingException("extensions", extension.number() + " is there twice");
            }
        }
        return new SimulatorSettings(
                settings.name("platform"),
                extensions,
                settings.list("calls").stream()
                        .map(line -> CallLine.read(line, numbers))
                        .toList(),
                Duration.ofMillis(settings.number("ringMillis", 0, 60_000)));
    }
}
