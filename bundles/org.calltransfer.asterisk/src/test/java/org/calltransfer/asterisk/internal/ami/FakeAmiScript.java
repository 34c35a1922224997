package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/** How a {@link FakeAmi} serves one connection. Its end is the connection's end. */
@FunctionalInterface
interface FakeAmiScript {

    void serve(FakeAmiConnection connection) throws IOException, InterruptedException;

    /** As a server does. */
    static FakeAmiScript behaving() {
        return greeting(FakeAmi.BANNER);
    }

    /** As a server does, with another banner. */
    static FakeAmiScript greeting(String banner) {
        return connection -> {
            connection.line(banner);
            connection.serveActions();
        };
    }

    /** Says this and nothing else, whatever it receives. */
    static FakeAmiScript onlySaying(String text) {
        return connection -> {
            connection.send(text);
            connection.ignoreAll();
        };
    }

    /** Each connection by the next one of these, and all further ones by the last. */
    static FakeAmiScript inTurn(FakeAmiScript... scripts) {
        AtomicInteger next = new AtomicInteger();
        return connection -> scripts[Math.min(next.getAndIncrement(), scripts.length - 1)].serve(connection);
    }
}
