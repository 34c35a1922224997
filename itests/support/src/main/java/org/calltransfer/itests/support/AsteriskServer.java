package org.calltransfer.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A running Asterisk on free ports of 127.0.0.1, with files of its own that are deleted with it. It ends at
 * {@link #close()} and at the latest with this JVM.
 */
public final class AsteriskServer implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(15);
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final AsteriskInstall install;
    private final Optional<AmiTlsOffer> amiTls;
    private final List<AmiUser> users;
    private final List<SipPhone> phones;
    private final Path directory;
    private final String settings;
    private final int amiPort = FreePorts.one();
    private final int sipPort = FreePorts.one();
    private GuardedProcess process;

    private AsteriskServer(
            AsteriskInstall install, Optional<AmiTlsOffer> amiTls, List<AmiUser> users, List<SipPhone> phones) {
        this.install = install;
        this.amiTls = amiTls;
        this.users = users;
        this.phones = phones;
        this.directory = install.runFolder().resolve(ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
        this.settings = install.seenFromInside(directory) + "/etc/asterisk.conf";
        launch();
    }

    private void launch() {
        new AsteriskConfiguration(directory, install.seenFromInside(directory))
                .write(amiPort, amiTls, users, sipPort, phones);
        process = GuardedProcess.start(directory, install.command("-f", "-C", settings));
    }

    /** Starts a server and returns when it takes calls and AMI connections. */
    static AsteriskServer start(
            AsteriskInstall install, Optional<AmiTlsOffer> amiTls, List<AmiUser> users, List<SipPhone> phones) {
        AsteriskServer server = new AsteriskServer(install, amiTls, users, phones);
        try {
            server.awaitReady();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public String host() {
        return "127.0.0.1";
    }

    public int amiPort() {
        return amiPort;
    }

    int sipPort() {
        return sipPort;
    }

    /** Runs a command of Asterisk's console and returns what it prints. */
    public String rx(String command) {
        return control(command).output();
    }

    /** Restarts Asterisk at once: every call and every AMI connection ends. Returns when the new one is ready. */
    public void restart() {
        try (Socket connection = connect()) {
            connection.setSoTimeout((int) COMMAND_LIMIT.toMillis());
            rx("core restart now");
            awaitEnd(connection);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitReady();
    }

    /** Kills Asterisk and starts it anew on the same ports: nobody is told of the end of a call. Returns when it is ready. */
    public void crash() {
        process.close();
        launch();
        awaitReady();
    }

    private static void awaitEnd(Socket connection) throws IOException {
        try {
            connection.getInputStream().skip(Long.MAX_VALUE);
        } catch (SocketException e) {
            // A reset is an end, too.
        }
    }

    /** What the server has logged so far. */
    public String log() {
        return process.read("log/messages");
    }

    @Override
    public void close() {
        process.close();
    }

    private void awaitReady() {
        boolean ended = !Waiting.until(START_LIMIT, () -> !process.isAlive() || isBooted() && takesConnections());
        if (ended || !process.isAlive()) {
            throw new IllegalStateException(this + " did not start:\n" + process.output() + log());
        }
    }

    private boolean isBooted() {
        return control("core waitfullybooted").succeeded();
    }

    private HostCommand.Result control(String command) {
        return HostCommand.run(COMMAND_LIMIT, install.command("-C", settings, "-rx", command));
    }

    private boolean takesConnections() {
        try (Socket connection = connect()) {
            return connection.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), amiPort);
    }

    @Override
    public String toString() {
        return "Asterisk at 127.0.0.1:" + amiPort;
    }
}
