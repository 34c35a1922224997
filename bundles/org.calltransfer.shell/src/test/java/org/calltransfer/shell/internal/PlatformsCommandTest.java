package org.calltransfer.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.karaf.shell.support.CommandException;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Platform;
import org.calltransfer.api.PlatformStatus;
import org.junit.Rule;
import org.junit.Test;

public class PlatformsCommandTest {

    private static final PlatformStatus PBX1 = new PlatformStatus(
            new Platform("pbx1", true, FakeTenant.BEGAN, "Asterisk at 10.0.0.1", Capabilities.NONE), details());
    private static final PlatformStatus PBX2 =
            new PlatformStatus(new Platform("pbx2", false, null, "not connected", Capabilities.NONE), Map.of());

    @Rule
    public final KarafShell shell = new KarafShell();

    private static Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("version", "22.5.0");
        details.put("roundTripMillis", "1");
        details.put("reconnects", "2");
        details.put("eventsPerSecond", "\u001b[2J");
        return details;
    }

    @Test
    public void listsPlatformsWithTheirFirstDetails() throws Exception {
        shell.platforms(PBX1, PBX2);

        assertThat(shell.print("transfer:platforms")).isEqualTo("""
                        Platform | Available | Since                | Text                 | First details
                        ---------+-----------+----------------------+----------------------+------------------------------------------------
                        pbx1     | yes       | 2026-03-01T09:59:00Z | Asterisk at 10.0.0.1 | version=22.5.0, roundTripMillis=1, reconnects=2
                        pbx2     | no        | never seen           | not connected        |
                        """);
        assertThat(shell.print("transfer:platforms --no-format").lines())
                .first()
                .isEqualTo("pbx1    \tyes      \t2026-03-01T09:59:00Z\tAsterisk at 10.0.0.1\t"
                        + "version=22.5.0, roundTripMillis=1, reconnects=2");
    }

    @Test
    public void showsAllOfOne() throws Exception {
        shell.platforms(PBX1, PBX2);

        assertThat(shell.print("transfer:platforms pbx1")).isEqualTo("""
                        name              pbx1
                        available         yes
                        since             2026-03-01T09:59:00Z
                        text              Asterisk at 10.0.0.1
                        version           22.5.0
                        roundTripMillis   1
                        reconnects        2
                        eventsPerSecond    [2J
                        """);
    }

    @Test
    public void writesJson() throws Exception {
        shell.platforms(PBX1, PBX2);

        String pbx1 = shell.print("transfer:platforms --json pbx1");
        assertThat(pbx1)
                .startsWith("{\"name\":\"pbx1\",\"available\":true,\"since\":\"2026-03-01T09:59:00Z\","
                        + "\"text\":\"Asterisk at 10.0.0.1\",\"capabilities\":{")
                .endsWith("},\"details\":{\"version\":\"22.5.0\",\"roundTripMillis\":\"1\",\"reconnects\":\"2\","
                        + "\"eventsPerSecond\":\"\\u001b[2J\"}}\n");
        assertThat(shell.print("transfer:platforms --json"))
                .startsWith("{\"platforms\":[" + pbx1.strip() + ",{\"name\":\"pbx2\"")
                .endsWith("\"details\":{}}]}\n");
    }

    @Test
    public void namesTheKnownPlatforms() {
        shell.platforms(PBX1, PBX2);

        assertThatThrownBy(() -> shell.execute("transfer:platforms pbx3"))
                .isExactlyInstanceOf(CommandException.class)
                .hasMessage("there is no platform pbx3 (the platforms are pbx1, pbx2)");
    }

    @Test
    public void saysThatThereIsNoPlatform() throws Exception {
        assertThat(shell.print("transfer:platforms")).endsWith(Platforms.NONE + "\n");
        assertThatThrownBy(() -> shell.execute("transfer:platforms pbx1"))
                .hasMessage("there is no platform pbx1 (" + Platforms.NONE + ")");
    }

    @Test
    public void completesNames() {
        assertThat(shell.complete("transfer:platforms", "")).isEmpty();
        shell.platforms(PBX1, PBX2);
        assertThat(shell.complete("transfer:platforms", "--json", "")).containsExactly("pbx1", "pbx2");
    }
}
