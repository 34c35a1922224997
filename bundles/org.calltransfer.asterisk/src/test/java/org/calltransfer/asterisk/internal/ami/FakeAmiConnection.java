package org.calltransfer.asterisk.internal.ami;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One connection to a {@link FakeAmi}: the words in which a script is written. */
final class FakeAmiConnection {

    private final FakeAmi server;
    private final Socket socket;
    private final BufferedReader in;
    private final long accepted = System.nanoTime();
    private final CountDownLatch dropped = new CountDownLatch(1);
    private final AtomicLong loginEnded = new AtomicLong();
    private volatile boolean deaf;

    FakeAmiConnection(FakeAmi server, Socket socket) throws IOException {
        this.server = server;
        this.socket = socket;
        socket.setTcpNoDelay(true);
        // Takes CR LF, LF and CR for a line's end, more than Asterisk does: an injected header shows in any case.
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Runs a script from the connection's beginning to its end. */
    void serve(FakeAmiScript script) throws IOException, InterruptedException {
        try {
            script.serve(this);
        } finally {
            drop();
        }
    }

    /** Reacts to actions until the connection ends. */
    void serveActions() throws IOException, InterruptedException {
        for (Map<String, String> action = nextAction(); action != null; action = nextAction()) {
            server.react(this, action);
        }
    }

    /** Reacts to actions up to the first one of this name, to which it does not. */
    void serveUpTo(String name) throws IOException, InterruptedException {
        Map<String, String> action = nextAction();
        while (action != null && !name.equals(action.get("action"))) {
            server.react(this, action);
            action = nextAction();
        }
    }

    private Map<String, String> nextAction() throws IOException, InterruptedException {
        Map<String, String> action = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (deaf) {
                hold();
            }
            if (line.isEmpty()) {
                return action;
            }
            String[] header = line.split(": ", 2);
            action.put(header[0], header[header.length - 1]);
        }
        return null;
    }

    /** Answers an action, by a text with lines that end in LF. The action's id is added. */
    void answer(Map<String, String> action, String text) throws IOException, InterruptedException {
        boolean login = "Login".equals(action.get("action")) && text.startsWith("Response: Success");
        if (login) {
            endLogin();
        }
        say(text.replaceFirst("\n|$", "\nActionID: " + action.get("actionid") + "\n")
                .strip());
        if (login) {
            server.loggedIn(this);
        }
    }

    /** Says blocks of lines that end in LF. */
    void say(String text) {
        try {
            send(text.replace("\n", "\r\n") + "\r\n\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void line(String text) throws IOException {
        send(text + "\r\n");
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes as they are; nothing that others say comes in between. */
    synchronized void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Reads on and ignores all, until the connection ends. */
    void ignoreAll() throws IOException {
        while (in.read() >= 0) {
            // Nothing is of interest.
        }
    }

    /** Stops reading with the next line. */
    void hang() {
        deaf = true;
    }

    /** Does not read, until the connection is dropped on this side. */
    void hold() throws InterruptedException {
        dropped.await();
    }

    /** Does nothing for a while; ends early if the connection is dropped on this side. */
    void pause(Duration duration) throws InterruptedException {
        dropped.await(duration.toMillis(), TimeUnit.MILLISECONDS);
    }

    void drop() {
        endLogin();
        dropped.countDown();
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drops the connection as a network does, with a reset. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        drop();
    }

    private void endLogin() {
        loginEnded.compareAndSet(0, System.nanoTime());
    }

    /** Returns when the connection was accepted, by {@link System#nanoTime}. */
    long accepted() {
        return accepted;
    }

    /** Returns when the login was answered or the connection ended, by {@link System#nanoTime}; 0 before. */
    long loginEnded() {
        return loginEnded.get();
    }
}
