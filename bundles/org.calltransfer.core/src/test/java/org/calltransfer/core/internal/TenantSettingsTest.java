package org.calltransfer.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.calltransfer.api.TransferKind;
import org.calltransfer.core.internal.machine.Phase;
import org.calltransfer.settings.InvalidSettingException;
import org.junit.Test;

public class TenantSettingsTest {

    /** As the container gives them: the defaults of the keys that are not in the file are among them. */
    static final Map<String, Object> VALUES = Map.of(
            "id", "acme",
            "platforms", "pbx1, pbx2",
            "scope", "pbx1:*,pbx2:context=acme",
            "preferred", "blind",
            "noAnswerSeconds", "20",
            "consultationSeconds", "600",
            "completionSeconds", 10,
            "maxTransfers", "5",
            "keepEnded", "0");

    @Test
    public void textAsInAFileIsEnough() {
        TenantSettings settings = TenantSettings.read(VALUES);
        assertThat(settings.id()).isEqualTo("acme");
        assertThat(settings.scopes().keySet()).containsExactly("pbx1", "pbx2");
        assertThat(settings.preferred()).isEqualTo(TransferKind.BLIND);
        assertThat(settings.limits())
                .isEqualTo(new TimeLimits(Duration.ofSeconds(20), Duration.ofMinutes(10), Duration.ofSeconds(10)));
        assertThat(settings.maxTransfers()).isEqualTo(5);
        assertThat(settings.keepEnded()).isZero();
    }

    @Test
    public void everyRuleNamesItsKey() {
        refused("id", "", "id: a value is required");
        refused("id", "Acme", "id: 1 to 40 lower-case letters, digits or hyphens are required");
        refused("platforms", " , ", "platforms: at least one platform is required");
        refused(
                "platforms",
                "pbx1,PBX",
                "platforms: 'PBX' is no name of 1 to 40 lower-case letters, digits or hyphens");
        refused("scope", "pbx1:*,pbx2:*,pbx3:*", "scope: 'pbx3' is not among the tenant's platforms");
        refused("preferred", "none", "preferred: one of consultative, blind is required");
        refused("noAnswerSeconds", "4", "noAnswerSeconds: a whole number from 5 to 600 is required");
        refused("consultationSeconds", "9", "consultationSeconds: a whole number from 10 to 86400 is required");
        refused("completionSeconds", "0", "completionSeconds: a whole number from 1 to 300 is required");
        refused("maxTransfers", "0", "maxTransfers: a whole number from 1 to 10000 is required");
        refused("keepEnded", "-1", "keepEnded: a whole number from 0 to 100000 is required");
    }

    @Test
    public void everyPhaseHasTheLimitOfWhatItWaitsFor() {
        Duration ring = Duration.ofSeconds(30);
        Duration talk = Duration.ofMinutes(30);
        Duration act = Duration.ofSeconds(15);
        TimeLimits limits = new TimeLimits(ring, talk, act);
        assertThat(limits.of(Phase.RINGING)).isEqualTo(ring);
        assertThat(limits.of(Phase.DIALING)).isEqualTo(ring);
        assertThat(limits.of(Phase.HELD)).isEqualTo(talk);
        assertThat(limits.of(Phase.CONSULTING)).isEqualTo(talk);
        assertThat(limits.of(Phase.HANDED_OVER)).isEqualTo(ring.plus(act));
        assertThat(limits.of(Phase.PREPARING)).isEqualTo(act);
        assertThat(limits.of(Phase.CANCELLING)).isEqualTo(act);
    }

    private static void refused(String key, String value, String message) {
        Map<String, Object> values = new HashMap<>(VALUES);
        values.put(key, value);
        assertThatThrownBy(() -> TenantSettings.read(values))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage(message);
    }
}
