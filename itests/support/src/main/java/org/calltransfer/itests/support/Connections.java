package org.calltransfer.itests.support;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Who hears whom. Channels in one bridge hear each other, and so do the two halves of a Local channel, which are one path.
 * A holding bridge connects nobody.
 */
final class Connections {

    private final Collection<AmiChannel> channels;
    private final Set<String> holdingBridges;

    Connections(Collection<AmiChannel> channels, Set<String> holdingBridges) {
        this.channels = channels;
        this.holdingBridges = holdingBridges;
    }

    /** The other phones that the phone is connected with. */
    Set<String> of(String phone) {
        Deque<AmiChannel> open = new ArrayDeque<>();
        Set<AmiChannel> seen = new HashSet<>();
        channels.stream().filter(channel -> channel.phone().equals(phone)).forEach(open::add);
        seen.addAll(open);
        while (!open.isEmpty()) {
            AmiChannel from = open.remove();
            channels.stream().filter(to -> joined(from, to)).filter(seen::add).forEach(open::add);
        }
        Set<String> phones = new HashSet<>();
        seen.forEach(channel -> phones.add(channel.phone()));
        phones.remove(phone);
        phones.remove("");
        return phones;
    }

    private boolean joined(AmiChannel a, AmiChannel b) {
        return sameBridge(a, b) || halvesOfOneLocal(a.name(), b.name());
    }

    private boolean sameBridge(AmiChannel a, AmiChannel b) {
        String bridge = a.bridge();
        return !bridge.isEmpty() && bridge.equals(b.bridge()) && !holdingBridges.contains(bridge);
    }

    private static boolean halvesOfOneLocal(String a, String b) {
        return a.startsWith("Local/") && !a.equals(b) && withoutHalf(a).equals(withoutHalf(b));
    }

    private static String withoutHalf(String localChannel) {
        return localChannel.substring(0, Math.max(0, localChannel.lastIndexOf(';')));
    }
}
