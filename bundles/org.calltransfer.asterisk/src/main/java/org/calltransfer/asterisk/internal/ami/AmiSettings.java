package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;
import java.util.Optional;

/**
 * Where and as whom to log in.
 *
 * @param host name or address of the server
 * @param port TCP port of the manager interface
 * @param username as in {@code manager.conf}
 * @param password as in {@code manager.conf}
 * @param connectLimit how long connecting may take, and a TLS handshake after it
 * @param responseLimit how long an answer may take
 * @param tls how the connection is encrypted; empty if it is not
 */
public record AmiSettings(
        String host,
        int port,
        String username,
        String password,
        Duration connectLimit,
        Duration responseLimit,
        Optional<AmiTls> tls) {

    /** Checks what could not work, or would be read by the server as something else. */
    public AmiSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("host must not be empty");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be a number from 1 to 65535");
        }
        AmiFields.USERNAME.check(username);
    }

    /** Returns where the server is, for people. */
    public String address() {
        return host + ":" + port;
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return username + "@" + address();
    }
}
