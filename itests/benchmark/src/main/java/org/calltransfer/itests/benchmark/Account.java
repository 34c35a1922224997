package org.calltransfer.itests.benchmark;

import org.calltransfer.itests.support.AmiUser;

/** Where and as whom all clients log in: on this machine. */
record Account(int port, String username, String secret) {

    static final String HOST = "127.0.0.1";

    Account(int port, AmiUser user) {
        this(port, user.name(), user.secret());
    }
}
