package org.calltransfer.rest.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class LoginCacheTest {

    private long now;
    private final LoginCache cache = new LoginCache(() -> now);

    @Test
    public void aLoginIsForgottenAfterAWhile() {
        cache.put("ada", Client.ofAllTenants("ada"));

        now = LoginCache.KEPT.toNanos() - 1;
        assertThat(cache.find("ada")).isPresent();
        now++;
        assertThat(cache.find("ada")).isEmpty();
    }

    @Test
    public void onlyTheSameCredentialsAreFound() {
        cache.put("ada:one", Client.ofAllTenants("ada"));

        assertThat(cache.find("ada:two")).isEmpty();
    }

    @Test
    public void theOldestOfTooManyIsForgotten() {
        cache.put("first", Client.ofAllTenants("first"));
        cache.put("second", Client.ofAllTenants("second"));
        cache.put("first", Client.ofAllTenants("first"));
        for (int i = 2; i <= LoginCache.MAX_ENTRIES; i++) {
            cache.put("user" + i, Client.ofAllTenants("user" + i));
        }

        assertThat(cache.find("first")).isPresent();
        assertThat(cache.find("second")).isEmpty();
    }
}
