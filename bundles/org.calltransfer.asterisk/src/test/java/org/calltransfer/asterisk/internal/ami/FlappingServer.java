package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;

/** A server that gets from one trouble into the next, until it is told to behave. */
final class FlappingServer implements AutoCloseable {

    private enum Trouble {
        DROPS,
        REFUSES,
        SAYS_NOTHING,
        SAYS_ITS_BANNER_ONLY,
        HANGS,
        LOGS_IN_SLOWLY,
        DROPS_AFTER_THE_LOGIN,
        IS_RESTARTED
    }

    private final FakeAmi server = new FakeAmi();
    private final Random random;
    private boolean refusing;

    FlappingServer(Random random) throws IOException {
        this.random = random;
    }

    FakeAmi server() {
        return server;
    }

    /** Gets into some trouble, and stays in it. */
    void flap() {
        Trouble[] troubles = Trouble.values();
        try {
            get(troubles[random.nextInt(troubles.length)]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void get(Trouble trouble) throws IOException {
        listen();
        server.script(FakeAmiScript.behaving());
        server.afterLogin(connection -> connection.say(FakeAmi.FULLY_BOOTED));
        switch (trouble) {
            case DROPS -> dropAll();
            case REFUSES -> refuse();
            // All of them read on, so that it is seen when the other side gives up.
            case SAYS_NOTHING -> server.script(FakeAmiScript.onlySaying(""));
            case SAYS_ITS_BANNER_ONLY -> server.script(FakeAmiScript.onlySaying(FakeAmi.BANNER + "\r\n"));
            case HANGS -> server.accepted().forEach(FakeAmiConnection::hang);
            case LOGS_IN_SLOWLY -> logInSlowly(Duration.ofMillis(random.nextInt(500)));
            case DROPS_AFTER_THE_LOGIN -> server.afterLogin(FakeAmiConnection::drop);
            case IS_RESTARTED -> restart();
        }
        if (random.nextBoolean()) {
            // A trouble of the login shows only if there is one.
            dropAll();
        }
    }

    private void logInSlowly(Duration delay) {
        server.script(connection -> {
            connection.pause(delay);
            FakeAmiScript.behaving().serve(connection);
        });
    }

    private void dropAll() {
        server.accepted().forEach(FakeAmiConnection::drop);
    }

    private void refuse() throws IOException {
        server.stop();
        refusing = true;
    }

    private void listen() throws IOException {
        if (refusing) {
            server.start();
            refusing = false;
        }
    }

    private void restart() throws IOException {
        refuse();
        listen();
    }

    /** Ends all trouble: the server is restarted and behaves. */
    void behave() throws IOException {
        server.script(FakeAmiScript.behaving());
        server.afterLogin(connection -> connection.say(FakeAmi.FULLY_BOOTED));
        restart();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
