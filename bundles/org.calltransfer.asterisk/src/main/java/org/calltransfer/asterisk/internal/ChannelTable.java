package org.calltransfer.asterisk.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.calltransfer.asterisk.internal.ami.AmiEvent;

/** The server's live channels and who is bridged with whom, kept from events. Guarded by the platform's lock. */
final class ChannelTable {

    /** A unique id is the second in which the channel was made, and a number. */
    private static final Comparator<AmiEvent> BY_AGE = Comparator.comparing(
                    (AmiEvent row) -> row.get("Uniqueid").length())
            .thenComparing(row -> row.get("Uniqueid"));

    private final Clock clock;
    private final Map<String, Channel> byId = new LinkedHashMap<>();
    private final Map<String, Channel> byName = new HashMap<>();
    private final Map<String, Set<Channel>> byBridge = new HashMap<>();

    ChannelTable(Clock clock) {
        this.clock = clock;
    }

    /** Replaces all that is known by the rows of {@code CoreShowChannels}. */
    void load(List<AmiEvent> rows) {
        byId.clear();
        byName.clear();
        byBridge.clear();
        List<AmiEvent> byAge = rows.stream().sorted(BY_AGE).toList();
        for (AmiEvent row : byAge) {
            Channel channel = new Channel(row.get("Uniqueid"), clock.instant().minus(duration(row.get("Duration"))));
            byId.put(channel.uniqueid(), channel);
            update(channel, row, "");
            channel.executes(row.get("Application"), row.get("ApplicationData"));
            enter(channel, row.get("BridgeId"));
        }
    }

    /** Takes over what an event says. One of a channel that is not known, and not new, speaks of the past. */
    void apply(AmiEvent event) {
        get(event.get("DestUniqueid")).ifPresent(channel -> update(channel, event, "Dest"));
        if (event.name().equals("Newchannel")) {
            byId.computeIfAbsent(event.get("Uniqueid"), id -> new Channel(id, clock.instant()));
        }
        get(event.get("Uniqueid")).ifPresent(channel -> apply(channel, event));
    }

    private void apply(Channel channel, AmiEvent event) {
        if (event.name().equals("Rename")) {
            name(channel, event.get("Newname"));
            return;
        }
        update(channel, event, "");
        switch (event.name()) {
            case "Newexten" -> channel.executes(event.get("Application"), event.get("AppData"));
            case "BridgeEnter" -> enter(channel, talking(event) ? event.get("BridgeUniqueid") : "");
            case "BridgeLeave" -> leave(channel);
            case "Hangup" -> remove(channel);
            default -> {
                // the description of the channel was all
            }
        }
    }

    Optional<Channel> get(String uniqueid) {
        return Optional.ofNullable(byId.get(uniqueid));
    }

    Optional<Channel> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<Channel> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** Returns the parties that hear the channel: bridged with it, also over Local channels. */
    Set<Channel> peers(Channel channel) {
        Set<Channel> peers = new LinkedHashSet<>();
        collectPeers(channel, peers, new HashSet<>());
        return peers;
    }

    private void collectPeers(Channel channel, Set<Channel> peers, Set<String> visited) {
        if (channel.bridge().isEmpty() || !visited.add(channel.bridge())) {
            return;
        }
        for (Channel member : byBridge.getOrDefault(channel.bridge(), Set.of())) {
            if (member != channel && !member.isLocal()) {
                peers.add(member);
            } else if (member != channel) {
                throughLocal(member, peers, visited);
            }
        }
    }

    private void throughLocal(Channel near, Set<Channel> peers, Set<String> visited) {
        Channel far = byName.get(near.otherHalf());
        if (far == null) {
            return;
        }
        if (far.bridge().isEmpty() && far.isUp()) {
            // Nobody is behind it but the dial plan, which has answered: a voicemail, a menu.
            peers.add(far);
        } else {
            collectPeers(far, peers, visited);
        }
    }

    private void update(Channel channel, AmiEvent event, String prefix) {
        channel.update(event, prefix);
        String name = event.get(prefix + "Channel");
        name(channel, name.isEmpty() ? channel.name() : name);
    }

    private void name(Channel channel, String name) {
        byName.remove(channel.name(), channel);
        channel.name(name);
        byName.put(name, channel);
    }

    private void enter(Channel channel, String bridge) {
        leave(channel);
        channel.bridge(bridge);
        if (!bridge.isEmpty()) {
            byBridge.computeIfAbsent(bridge, id -> new LinkedHashSet<>()).add(channel);
        }
    }

    private void leave(Channel channel) {
        byBridge.computeIfPresent(channel.bridge(), (id, members) -> {
            members.remove(channel);
            return members.isEmpty() ? null : members;
        });
        channel.bridge("");
    }

    private void remove(Channel channel) {
        leave(channel);
        byId.remove(channel.uniqueid());
        byName.remove(channel.name(), channel);
    }

    /** In a holding bridge nobody hears anybody. */
    private static boolean talking(AmiEvent bridgeEnter) {
        return !bridgeEnter.get("BridgeTechnology").equals("holding_bridge");
    }

    /** Reads {@code hh:mm:ss}; a server that writes something else has a call that began now. */
    private static Duration duration(String text) {
        String[] parts = text.split(":");
        try {
            return parts.length != 3
                    ? Duration.ZERO
                    : Duration.ofHours(Long.parseLong(parts[0]))
                            .plusMinutes(Long.parseLong(parts[1]))
                            .plusSeconds(Long.parseLong(parts[2]));
        } catch (NumberFormatException unreadable) {
            return Duration.ZERO;
        }
    }
}
