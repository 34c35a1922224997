package org.calltransfer.rest.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.calltransfer.rest.internal.http.FakeRequest;
import org.calltransfer.rest.internal.http.ProblemException;
import org.junit.Test;

public class BasicLoginTest {

    private static final String ADA = basic("ada:se:crét");

    private final FakeRealm realm = new FakeRealm();
    private final LoginCache cache = new LoginCache(() -> 0);
    private final BasicLogin login = new BasicLogin(realm.realm(), cache, false);

    @Test
    public void aUserWithTheRoleSeesEveryTenant() throws Exception {
        Client client = login.login(ADA, local().build());

        assertThat(client.name()).isEqualTo("ada");
        assertThat(client.maySee("acme")).isTrue();
    }

    @Test
    public void aUserWithoutTheRoleIsRefused() {
        assertThatThrownBy(() -> login.login(basic("bob:se:crét"), local().build()))
                .isInstanceOf(LoginFailedException.class)
                .hasMessage("user 'bob' has none of the roles");
    }

    @Test
    public void aWrongPasswordIsRefusedAndNotTold() {
        assertThatThrownBy(() -> login.login(basic("ada:wrong"), local().build()))
                .isInstanceOf(LoginFailedException.class)
                .hasMessage("user 'ada' refused by realm test with FailedLoginException");
    }

    @Test
    public void aNameCannotWriteLinesIntoTheLog() {
        assertThatThrownBy(() -> login.login(basic("eve\n2026 INFO all is well:x"), local().build()))
                .hasMessageContaining("user 'eve?2026?INFO");
    }

    @Test
    public void malformedCredentialsAreRefused() {
        for (String malformed : new String[] {"", "%%%", basic("nocolon"), basic(":nouser")}) {
            assertThatThrownBy(() -> login.login(malformed, local().build()))
                    .as(malformed)
                    .isInstanceOf(LoginFailedException.class);
        }
    }

    @Test
    public void aRealmThatIsNotThereRefusesEverybody() {
        BasicLogin nowhere = new BasicLogin(new JaasRealm("nowhere", Set.of("admin"), realm), cache, false);

        assertThatThrownBy(() -> nowhere.login(ADA, local().build())).isInstanceOf(LoginFailedException.class);
    }

    @Test
    public void theRealmIsAskedOnceInAWhile() throws Exception {
        login.login(ADA, local().build());
        int before = realm.logins();
        login.login(ADA, local().build());

        assertThat(realm.logins()).isEqualTo(before).isPositive();
    }

    @Test
    public void aFailureIsNotRemembered() {
        for (int i = 0; i < 2; i++) {
            int before = realm.logins();
            assertThatThrownBy(() -> login.login(basic("ada:wrong"), local().build()));
            assertThat(realm.logins()).isGreaterThan(before);
        }
    }

    @Test
    public void plainHttpFromAnotherMachineIsRefusedEvenIfTheUserIsKnown() throws Exception {
        login.login(ADA, local().build());

        assertThatThrownBy(() -> login.login(ADA, local().from("192.0.2.7").build()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("HTTPS");
    }

    @Test
    public void anotherMachineIsLetInOverTlsOrWhereThatIsConfigured() throws Exception {
        BasicLogin open = new BasicLogin(realm.realm(), cache, true);

        assertThat(login.login(ADA, local().from("192.0.2.7").overTls().build()))
                .isNotNull();
        assertThat(open.login(ADA, local().from("192.0.2.7").build())).isNotNull();
    }

    @Test
    public void aPageOfAnotherSiteIsRefused() throws Exception {
        assertThatThrownBy(() -> login.login(
                        ADA, local().header("Origin", "http://evil.example").build()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("Origin");
        assertThat(login.login(
                        ADA, local().header("Origin", "http://localhost:8181").build()))
                .isNotNull();
    }

    private static FakeRequest local() {
        return new FakeRequest("GET", "/tenants").header("Host", "localhost:8181");
    }

    private static String basic(String userAndPassword) {
        return Base64.getEncoder().encodeToString(userAndPassword.getBytes(StandardCharsets.UTF_8));
    }
}
