package org.calltransfer.asterisk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.asterisk.internal.ami.AmiLinkState.Status;
import org.calltransfer.asterisk.internal.ami.AmiSettings;
import org.calltransfer.asterisk.internal.ami.AmiSupervisor;
import org.calltransfer.itests.support.AmiTlsOffer;
import org.calltransfer.itests.support.AmiUser;
import org.calltransfer.itests.support.AsteriskRig;
import org.calltransfer.itests.support.AsteriskVersion;
import org.calltransfer.itests.support.FreePorts;
import org.calltransfer.itests.support.RequiresAsterisk;
import org.calltransfer.itests.support.ServerKey;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.RuleChain;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;
import org.junit.runners.Parameterized.Parameters;

/** The oldest and the newest Asterisk over TLS. */
@RunWith(Parameterized.class)
public class AmiTlsIT {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String NAME = "localhost";

    private final AsteriskVersion version;
    private final TemporaryFolder folder = new TemporaryFolder();
    private final int port = FreePorts.one();

    @Rule
    public final RuleChain rules;

    public AmiTlsIT(AsteriskVersion version) {
        this.version = version;
        this.rules = RuleChain.outerRule(new RequiresAsterisk(version)).around(folder);
    }

    @Parameters(name = "{0}")
    public static AsteriskVersion[] versions() {
        return AsteriskVersion.values();
    }

    @Test
    public void seesTheCallsOfAServerThatItKnowsByName() throws IOException {
        ServerKey key = new ServerKey(folder.getRoot().toPath(), NAME);
        Path trust = Files.writeString(folder.newFile().toPath(), key.certificate());
        try (AsteriskRig rig = AsteriskRig.start(version, new AmiTlsOffer(port, key), AmiUser.PRODUCT)) {
            assertRefused(
                    rig,
                    settings("127.0.0.1", trust),
                    "the server's certificate is for " + NAME + ", not for 127.0.0.1");
            rig.call("alice", "102");
            LiveCalls calls = new LiveCalls("pbx", Clock.systemUTC());
            try (AmiLink link = AmiSupervisor.open(settings(NAME, trust), calls)) {
                rig.checker().waitFor("both channels are listed", LIMIT, () -> channels(calls) == 2);
                rig.phone("alice").hangUp();
                rig.checker().waitFor("their end is told", LIMIT, () -> channels(calls) == 0);
                assertThat(link.state().status()).isEqualTo(Status.UP);
            }
        }
    }

    private void assertRefused(AsteriskRig rig, AmiSettings settings, String text) {
        LiveCalls calls = new LiveCalls("pbx", Clock.systemUTC());
        try (AmiLink link = AmiSupervisor.open(settings, calls)) {
            rig.checker()
                    .waitFor("the server is refused", LIMIT, () -> link.state().status() == Status.DOWN);
            assertThat(link.state().text()).startsWith(text);
        }
    }

    private static int channels(LiveCalls calls) {
        return calls.read(table -> table.all().size());
    }

    private AmiSettings settings(String host, Path trust) {
        Map<String, Object> values = new HashMap<>();
        values.put("platform", "pbx");
        values.put("host", host);
        values.put("port", port);
        values.put("username", AmiUser.PRODUCT.name());
        values.put(".password", AmiUser.PRODUCT.secret());
        values.put("context", AsteriskRig.INTERNAL);
        values.put("connectSeconds", 5);
        values.put("responseSeconds", 5);
        values.put("tls", true);
        values.put("tlsTrust", trust);
        values.put("tlsVerifyHost", true);
        return AsteriskSettings.read(values).ami();
    }
}
