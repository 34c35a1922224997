package org.calltransfer.asterisk.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.calltransfer.api.Call;
import org.calltransfer.api.CallState;
import org.calltransfer.api.Party;
import org.calltransfer.api.PartyState;
import org.calltransfer.spi.Scope;

/** Shows the channels of a table as calls: those with one linked id are one call, and Local channels are no party. */
final class CallView {

    private final String platform;
    private final ChannelTable table;

    CallView(String platform, ChannelTable table) {
        this.platform = platform;
        this.table = table;
    }

    /** Returns the calls with a party in the scope, oldest first. */
    List<Call> calls(Scope scope) {
        Map<String, List<Channel>> byLinkedid = new LinkedHashMap<>();
        for (Channel channel : table.all()) {
            if (!channel.isLocal() && !channel.linkedid().isEmpty()) {
                byLinkedid
                        .computeIfAbsent(channel.linkedid(), id -> new ArrayList<>())
                        .add(channel);
            }
        }
        return byLinkedid.values().stream()
                .filter(channels -> channels.stream()
                        .anyMatch(channel -> scope.includes(channel.context(), channel.name(), channel.account())))
                .map(this::call)
                .toList();
    }

    private Call call(List<Channel> channels) {
        Channel first = channels.get(0);
        List<Party> parties = channels.stream().map(this::party).toList();
        return new Call(platform + ":" + first.linkedid(), platform, state(parties), first.since(), parties);
    }

    private Party party(Channel channel) {
        return new Party(channel.uniqueid(), channel.number(), channel.displayName(), state(channel));
    }

    private PartyState state(Channel channel) {
        if (channel.isRinging()) {
            return PartyState.RINGING;
        }
        return table.peers(channel).isEmpty() ? PartyState.WAITING : PartyState.TALKING;
    }

    private static CallState state(List<Party> parties) {
        if (parties.stream().anyMatch(party -> party.state() == PartyState.TALKING)) {
            return CallState.TALKING;
        }
        return parties.stream().anyMatch(party -> party.state() == PartyState.RINGING)
                ? CallState.RINGING
                : CallState.WAITING;
    }
}
