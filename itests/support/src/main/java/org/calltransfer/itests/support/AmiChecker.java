package org.calltransfer.itests.support;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The truth about a server: an AMI connection of the test's own, with a client of its own, so that nothing is believed
 * because the product says so.
 */
public final class AmiChecker implements AutoCloseable {

    private static final int MOST_EVENTS = 20_000;

    private final Deque<AmiEvent> events = new ArrayDeque<>();
    private final AmiConnection connection;

    AmiChecker(AsteriskServer server) {
        connection = new AmiConnection(server.host(), server.amiPort(), this::record);
        AmiUser user = AmiUser.CHECKER;
        Map<String, String> answer =
                action(Map.of("Action", "Login", "Username", user.name(), "Secret", user.secret()));
        if (!"Success".equals(answer.get("Response"))) {
            throw new IllegalStateException("Login refused: " + answer.get("Message"));
        }
    }

    /** Sends the action and returns the response, whether success or error. */
    public Map<String, String> action(Map<String, String> action) {
        return connection.send(action);
    }

    /** All live channels. */
    public List<AmiChannel> channels() {
        return connection.list(Map.of("Action", "CoreShowChannels")).stream()
                .map(AmiChannel::new)
                .toList();
    }

    /** The live channels of a phone. */
    public List<AmiChannel> channelsOf(String phone) {
        return channels().stream()
                .filter(channel -> channel.phone().equals(phone))
                .toList();
    }

    /** The phones that are now connected with the phone. */
    public Set<String> bridgedWith(String phone) {
        Set<String> holdingBridges = connection.list(Map.of("Action", "BridgeList")).stream()
                .filter(bridge -> bridge.get("BridgeTechnology").equals("holding_bridge"))
                .map(bridge -> bridge.get("BridgeUniqueid"))
                .collect(Collectors.toSet());
        return new Connections(channels(), holdingBridges).of(phone);
    }

    /** Whether the phone has an answered call. */
    public boolean isUp(String phone) {
        return channelsOf(phone).stream().anyMatch(AmiChannel::isUp);
    }

    public void hangup(String channel) {
        action(Map.of("Action", "Hangup", "Channel", channel));
    }

    /** The events so far, the oldest first; of very many only the latest. */
    public List<AmiEvent> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    public void forgetEvents() {
        synchronized (events) {
            events.clear();
        }
    }

    private void record(AmiEvent event) {
        synchronized (events) {
            if (events.size() == MOST_EVENTS) {
                events.removeFirst();
            }
            events.addLast(event);
        }
    }

    /**
     * Waits until the condition holds.
     *
     * @throws AssertionError if it does not within the limit, with the channels that there are then
     */
    public void waitFor(String what, Duration limit, BooleanSupplier condition) {
        if (!Waiting.until(limit, condition)) {
            throw new AssertionError("Not within " + limit.toMillis() + " ms: " + what + "; channels: " + channels());
        }
    }

    @Override
    public void close() {
        connection.close();
    }
}
