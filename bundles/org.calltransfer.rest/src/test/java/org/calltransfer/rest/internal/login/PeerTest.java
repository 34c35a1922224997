package org.calltransfer.rest.internal.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.calltransfer.rest.internal.http.FakeRequest;
import org.junit.Test;

public class PeerTest {

    @Test
    public void onlyLoopbackAddressesAreLoopback() {
        for (String loopback : new String[] {"127.0.0.1", "127.9.9.9", "::1", "[::1]", "0:0:0:0:0:0:0:1"}) {
            assertThat(Peer.isLoopback(loopback)).as(loopback).isTrue();
        }
        for (String other : new String[] {null, "", " ", "192.0.2.7", "0.0.0.0", "::", "fe80::1"}) {
            assertThat(Peer.isLoopback(other)).as(other).isFalse();
        }
    }

    @Test
    public void aPageIsForeignIfItsOriginIsAnotherHost() {
        assertThat(isForeign(null)).isFalse();
        assertThat(isForeign("http://pbx.example:8181")).isFalse();
        assertThat(isForeign("https://pbx.example:8181")).isFalse();
        assertThat(isForeign("http://pbx.example")).isTrue();
        assertThat(isForeign("http://evil.example:8181")).isTrue();
        assertThat(isForeign("null")).isTrue();
    }

    private static boolean isForeign(String origin) {
        return Peer.isForeignPage(new FakeRequest("POST", "/")
                .header("Host", "pbx.example:8181")
                .header("Origin", origin)
                .build());
    }
}
