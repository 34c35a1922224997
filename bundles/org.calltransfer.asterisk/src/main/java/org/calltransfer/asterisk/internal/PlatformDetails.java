package org.calltransfer.asterisk.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.calltransfer.asterisk.internal.ami.AmiCounters;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.asterisk.internal.ami.AmiLinkState;

/** What an operator is shown of one server, the most telling first. */
final class PlatformDetails {

    private static final String AMI_BANNER = "Asterisk Call Manager/";

    private PlatformDetails() {}

    static Map<String, String> of(AmiLink link, LiveCalls calls) {
        AmiLinkState state = link.state();
        AmiCounters counters = link.counters();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("state", state.status().name().toLowerCase(Locale.ROOT));
        details.put("version", calls.access(access -> access.profile().version()));
        details.put(
                "roundTripMillis",
                counters.roundTrip().map(PlatformDetails::millis).orElse(""));
        details.put("eventsPerSecond", String.format(Locale.ROOT, "%.1f", counters.eventsPerSecond()));
        details.put("ami", state.banner().replace(AMI_BANNER, ""));
        details.put("hears", list(calls.access(ServerAccess::heard)));
        details.put("missing", list(calls.access(ServerAccess::missing)));
        details.put("events", Long.toString(counters.events()));
        details.put("eventsDropped", Long.toString(counters.dropped()));
        details.put("resyncs", Long.toString(calls.resyncs()));
        details.put("corrections", Long.toString(calls.corrections()));
        details.put("reconnects", Long.toString(counters.reconnects()));
        details.put("pending", Integer.toString(counters.pending()));
        details.put("channels", Integer.toString(calls.read(table -> table.all().size())));
        // What is not known is left out.
        details.values().removeIf(String::isEmpty);
        return details;
    }

    private static String list(Collection<String> texts) {
        return String.join(", ", new TreeSet<>(texts));
    }

    private static String millis(Duration duration) {
        return String.format(Locale.ROOT, "%.2f", duration.toNanos() / 1e6);
    }
}
