package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A manager interface on loopback that behaves, and misbehaves, as a test tells it to: each connection is served by the
 * {@link FakeAmiScript} of the moment, each action by the reaction of the moment. One thread accepts, and one more
 * serves each connection; none is left after {@link #close}.
 */
final class FakeAmi implements AutoCloseable {

    static final String BANNER = "Asterisk Call Manager/11.0.0";
    static final String FULLY_BOOTED = "Event: FullyBooted\nPrivilege: system,all\nStatus: Fully Booted";
    static final String USER = "transfer";
    static final String PASSWORD = "secret-word";

    private static final int BACKLOG = 50;

    private final int receiveBuffer;
    private final Socket reserved = new Socket();
    private final FakeAmiReactions reactions = new FakeAmiReactions();
    private final FakeAmiThreads threads = new FakeAmiThreads();
    private final List<FakeAmiConnection> accepted = new CopyOnWriteArrayList<>();
    private final Queue<Map<String, String>> actions = new ConcurrentLinkedQueue<>();
    private volatile FakeAmiScript script = FakeAmiScript.behaving();
    private volatile FakeAmiScript afterLogin = connection -> connection.say(FULLY_BOOTED);
    private volatile ServerSocket listening;

    FakeAmi() throws IOException {
        this(0);
    }

    /** The size of the buffers for what is received and not read yet: for a server that stops reading; 0 for any. */
    FakeAmi(int receiveBuffer) throws IOException {
        this.receiveBuffer = receiveBuffer;
        // Bound for the whole life of this server, so that nobody else gets the port while it refuses connections.
        reserved.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        reserved.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        start();
    }

    AmiSettings settings(String password) {
        return settings(password, Duration.ofSeconds(1));
    }

    AmiSettings settings(String password, Duration limit) {
        return new AmiSettings("127.0.0.1", reserved.getLocalPort(), USER, password, limit, limit, Optional.empty());
    }

    /** Accepts connections, again. */
    void start() throws IOException {
        ServerSocket server = new ServerSocket();
        server.setOption(StandardSocketOptions.SO_REUSEPORT, true);
        if (receiveBuffer > 0) {
            server.setReceiveBufferSize(receiveBuffer);
        }
        server.bind(reserved.getLocalSocketAddress(), BACKLOG);
        listening = server;
        threads.start(() -> accept(server));
    }

    /** Refuses further connections; those that there are stay. */
    void refuse() throws IOException {
        listening.close();
    }

    /** Refuses further connections and drops those that there are: a server that is going to be restarted. */
    void stop() throws IOException {
        refuse();
        accepted.forEach(FakeAmiConnection::drop);
    }

    /** How connections are served that are accepted from now on. */
    void script(FakeAmiScript served) {
        script = served;
    }

    /** What happens right after an accepted login; if nothing else is said, the server is fully booted. */
    void afterLogin(FakeAmiScript served) {
        afterLogin = served;
    }

    /** Answers an action, by a text with lines that end in LF; null for no answer. The action's id is added. */
    void answer(String action, Function<Map<String, String>, String> answer) {
        reactions.set(action, FakeAmiReactions.answering(answer));
    }

    /** Reacts to an action. */
    void on(String action, FakeAmiReaction reaction) {
        reactions.set(action, reaction);
    }

    /** Says something on the newest connection: blocks of lines that end in LF. */
    void say(String text) {
        newest().say(text);
    }

    /** Neither reads nor answers from now on, on any connection. */
    void hang() {
        script = FakeAmiConnection::hold;
        accepted.forEach(FakeAmiConnection::hang);
    }

    /** Drops the newest connection. */
    void drop() {
        newest().drop();
    }

    FakeAmiConnection newest() {
        return accepted.get(accepted.size() - 1);
    }

    /** Returns how many connections were accepted, ever. */
    int connections() {
        return accepted.size();
    }

    /** Returns all connections that were accepted, oldest first. */
    List<FakeAmiConnection> accepted() {
        return accepted;
    }

    /** Returns the actions of that name that were received, on any connection. */
    List<Map<String, String>> actions(String name) {
        return actions.stream().filter(it -> name.equals(it.get("action"))).toList();
    }

    /** Returns all actions that were received. */
    List<Map<String, String>> actions() {
        return List.copyOf(actions);
    }

    /** Forgets the actions that were received, for tests that measure memory. */
    void forgetActions() {
        actions.clear();
    }

    private void accept(ServerSocket server) throws IOException {
        while (true) {
            FakeAmiConnection connection = new FakeAmiConnection(this, server.accept());
            accepted.add(connection);
            if (server.isClosed()) {
                // Stopped in this moment: stop() may not have seen it.
                connection.drop();
            }
            FakeAmiScript served = script;
            threads.start(() -> connection.serve(served));
        }
    }

    /** Called by a connection that has read an action. */
    void react(FakeAmiConnection connection, Map<String, String> action) throws IOException, InterruptedException {
        actions.add(action);
        reactions.react(connection, action);
    }

    /** Called by a connection that has accepted a login. */
    void loggedIn(FakeAmiConnection connection) throws IOException, InterruptedException {
        afterLogin.serve(connection);
    }

    /** Ends all connections and waits until the threads have ended. */
    @Override
    public void close() throws IOException {
        stop();
        reserved.close();
        threads.join();
    }
}
