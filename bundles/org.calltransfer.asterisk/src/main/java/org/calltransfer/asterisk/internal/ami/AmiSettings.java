package org.calltransfer.asterisk.internal.ami;

import java.time.Duration;

/**
 * Where and as whom to log in.
 *
 * @param host name or address of the server
 * @param port TCP port of the manager interface
 * @param username as in {@code manager.conf}
 * @param password as in {@code manager.conf}
 * @param connectLimit how long connecting may take
 * @param responseLimit how long an answer may take
 */
public record AmiSettings(
        String host, int port, String username, String password, Duration connectLimit, Duration responseLimit) {

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
