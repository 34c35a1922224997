package org.calltransfer.rest.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.calltransfer.settings.InvalidSettingException;
import org.junit.Test;

public class BearerTokensTest {

    /** The SHA-256 of "abc" (FIPS 180-2). */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    /** The SHA-256 of nothing. */
    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    public void aTokenIsKnownByItsHash() throws Exception {
        BearerTokens tokens = BearerTokens.parse(List.of("other=" + EMPTY, "ops=" + ABC.toUpperCase()));

        Client client = tokens.login("abc");

        assertThat(client.name()).isEqualTo("ops");
        assertThat(client.maySee("any")).isTrue();
        assertThatThrownBy(() -> tokens.login(ABC)).isInstanceOf(LoginFailedException.class);
    }

    @Test
    public void aTokenCanBeLimitedToTenants() throws Exception {
        Client client = BearerTokens.parse(List.of("crm=" + ABC + "@acme+beta")).login("abc");

        assertThat(client.maySee("acme")).isTrue();
        assertThat(client.maySee("beta")).isTrue();
        assertThat(client.maySee("gamma")).isFalse();
        assertThat(client.maySee("acme+beta")).isFalse();
    }

    @Test
    public void wrongEntriesAreRefusedByNumberAndNeverShown() {
        for (String wrong : List.of(
                "secret",
                "ops=secret",
                ABC,
                "=" + ABC,
                "ops=" + ABC + "0",
                "ops=" + ABC + "@",
                "ops=" + ABC + "@acme+",
                "ops=" + ABC + "@+acme",
                "ops=$[secret:token]")) {
            assertThatThrownBy(() -> BearerTokens.parse(List.of("first=" + EMPTY, wrong)))
                    .as(wrong)
                    .isInstanceOf(InvalidSettingException.class)
                    .hasMessageStartingWith(".tokens: entry 2 must be name=hash")
                    .hasMessageNotContainingAny("secret", "ba78");
        }
    }

    @Test
    public void oneTokenCannotStandForTwoClients() {
        assertThatThrownBy(() -> BearerTokens.parse(List.of("crm=" + ABC + "@acme", "ops=" + ABC)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith(".tokens: entry 2 repeats the hash");
    }
}
