package org.calltransfer.rest.internal.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.calltransfer.rest.internal.http.FakeRequest;
import org.calltransfer.rest.internal.http.ProblemException;
import org.junit.Test;

public class AccessControlTest {

    /** The SHA-256 of "abc". */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static final Map<String, Object> DEFAULTS =
            Map.of("realm", "karaf", "roles", new String[] {"admin"}, "allowRemoteBasic", false);

    @Test
    public void withoutALoginBothSchemesAreOffered() {
        assertThat(challenges(DEFAULTS, request(null))).hasSize(2).anyMatch(it -> it.startsWith("Basic realm="));
    }

    @Test
    public void basicIsNotOfferedWhereItWouldBeRefused() {
        assertThat(challenges(DEFAULTS, request(null).from("192.0.2.7")))
                .containsExactly("Bearer realm=\"calltransfer\"");
        assertThat(challenges(with("realm", ""), request(null))).containsExactly("Bearer realm=\"calltransfer\"");
    }

    @Test
    public void withoutAnyJaasConfigurationUsersAreRefused() {
        assertThat(challenges(DEFAULTS, request("Basic YWRhOmFkYQ=="))).hasSize(2);
    }

    @Test
    public void unknownSchemesAndTokensAreRefused() {
        for (String header : List.of("Bearer abcd", "Bearer", "bearer", "Digest abc", "abc", "", "Basic")) {
            assertThat(challenges(with(".tokens", "ops=" + ABC), request(header)))
                    .as(header)
                    .isNotEmpty();
        }
    }

    @Test
    public void aTokenIsTakenFromOneTextWithCommas() {
        Map<String, Object> values = with(".tokens", "ops=" + ABC + "@acme , ");

        assertThat(new AccessControl(null, values)
                        .admit(request("bearer abc").from("192.0.2.7").build())
                        .name())
                .isEqualTo("ops");
    }

    @Test
    public void aWrongValueClosesTheInterfaceUntilItIsCorrected() {
        AccessControl access = new AccessControl(null, with(".tokens", "ops=" + ABC));
        for (Map<String, Object> wrong : List.of(
                with(".tokens", "ops=" + ABC + ",nonsense"),
                with(".tokens", "ops=" + ABC + ",crm=" + ABC),
                with("allowRemoteBasic", "yes"),
                with("roles", " , "),
                with("realm", "one,two"),
                with("realm", "$[secret:realm]"))) {
            access.change(null, wrong);
            assertThatThrownBy(() -> access.admit(request("Bearer abc").build()))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.answer().status()).isEqualTo(503));
        }

        access.change(null, with(".tokens", "ops=" + ABC));

        assertThat(access.admit(request("Bearer abc").build()).name()).isEqualTo("ops");
    }

    private static List<String> challenges(Map<String, Object> values, FakeRequest request) {
        try {
            new AccessControl(null, values).admit(request.build());
            throw new AssertionError("somebody was let in");
        } catch (ProblemException e) {
            assertThat(e.answer().status()).isEqualTo(401);
            return e.answer().headers().get("WWW-Authenticate");
        }
    }

    private static FakeRequest request(String authorization) {
        return new FakeRequest("GET", "/tenants").header("Authorization", authorization);
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> values = new HashMap<>(DEFAULTS);
        values.put(key, value);
        return values;
    }
}
