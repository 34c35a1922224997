package org.calltransfer.simulator.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calltransfer.settings.InvalidSettingException;
import org.calltransfer.simulator.Behaviour;
import org.junit.Test;

public class SimulatorSettingsTest {

    @Test
    public void readsWhatACfgFileGives() {
        SimulatorSettings settings = SimulatorSettings.read(Map.of(
                "platform", "pbx-1",
                "extensions", "101=Alice Smith:answer, +49*2=desk:busy",
                "calls", "101-+49*2, 101-101",
                "ringMillis", "20",
                "answerMillis", "700"));
        assertThat(settings)
                .isEqualTo(new SimulatorSettings(
                        "pbx-1",
                        List.of(
                                new ExtensionLine("101", "Alice Smith", Behaviour.answerAfter(Duration.ofMillis(700))),
                                new ExtensionLine("+49*2", "desk", Behaviour.busy())),
                        List.of(new CallLine("101", "+49*2"), new CallLine("101", "101")),
                        Duration.ofMillis(20)));
    }

    @Test
    public void readsTypedLists() {
        SimulatorSettings settings = SimulatorSettings.read(
                with("extensions", new String[] {"1=a:answer", "2=b:answer"}, "calls", new String[] {"1-2"}));
        assertThat(settings.calls()).containsExactly(new CallLine("1", "2"));
    }

    @Test
    public void readsEachBehaviour() {
        assertThat(behaviour("answer")).isEqualTo(Behaviour.answerAfter(Duration.ofMillis(1500)));
        assertThat(behaviour("answer:0")).isEqualTo(Behaviour.answerAfter(Duration.ZERO));
        assertThat(behaviour("no-answer")).isEqualTo(Behaviour.noAnswerAfter(Duration.ofSeconds(60)));
        assertThat(behaviour("no-answer:20")).isEqualTo(Behaviour.noAnswerAfter(Duration.ofMillis(20)));
        assertThat(behaviour("reject")).isEqualTo(Behaviour.rejectAfter(Duration.ofMillis(1500)));
        assertThat(behaviour("reject:3600000")).isEqualTo(Behaviour.rejectAfter(Duration.ofHours(1)));
        assertThat(behaviour("busy")).isEqualTo(Behaviour.busy());
        assertThat(behaviour("unreachable")).isEqualTo(Behaviour.unreachable());
    }

    @Test
    public void refusesAPlatformThatIsNoName() {
        assertRefused("platform", "a value is required", "platform", "");
        assertRefused("platform", "1 to 40 lower-case letters, digits or hyphens are required", "platform", "PBX");
        assertRefused("platform", "1 to 40 lower-case letters", "platform", "a".repeat(41));
    }

    @Test
    public void refusesAnExtensionThatBreaksARule() {
        for (String line : new String[] {"101", "101=bob", "=bob:answer", "101=:answer", "1-1=bob:answer"}) {
            assertRefused("extensions", "'" + line + "': number=name:behaviour", "extensions", line);
        }
        assertRefused("extensions", "answer, no-answer, reject, busy, unreachable", "extensions", "1=a:sleeps");
        assertRefused("extensions", "zero to one hour is required", "extensions", "1=a:answer:3600001");
        assertRefused("extensions", "an extension that is BUSY does not ring", "extensions", "1=a:busy:5");
        assertRefused("extensions", "1 is there twice", "extensions", "1=a:answer,1=b:answer");
    }

    @Test
    public void refusesACallThatBreaksARule() {
        assertRefused("calls", "'1': number-number is required", "calls", "1");
        assertRefused("calls", "'1-2-3': number-number is required", "calls", "1-2-3");
        assertRefused("calls", "'1-9': there is no extension '9'", "calls", "1-9");
    }

    @Test
    public void refusesATimeOutOfRange() {
        assertRefused("ringMillis", "a whole number from 0 to 60000 is required", "ringMillis", "60001");
        assertRefused("answerMillis", "a whole number from 0 to 3600000 is required", "answerMillis", "soon");
    }

    private static Behaviour behaviour(String text) {
        return SimulatorSettings.read(with("extensions", "1=a:" + text))
                .extensions()
                .get(0)
                .behaviour();
    }

    private static void assertRefused(String key, String rule, Object... changed) {
        assertThatThrownBy(() -> SimulatorSettings.read(with(changed)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(key + ": ")
                .hasMessageContaining(rule);
    }

    /** What the container hands over, with the defaults, and some keys changed. */
    private static Map<String, Object> with(Object... changed) {
        Map<String, Object> values = new HashMap<>(
                Map.of("platform", "pbx", "extensions", "1=a:answer", "ringMillis", 300, "answerMillis", 1500));
        for (int i = 0; i < changed.length; i += 2) {
            values.put((String) changed[i], changed[i + 1]);
        }
        return values;
    }
}
