package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.calltransfer.asterisk.internal.ami.LinkRule.soon;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.Rule;
import org.junit.Test;

/** Headers of Asterisk 22 for which the library has no setter, and events for which it has no class. */
public class AmiEventFieldsTest {

    private static final List<String> PREFIXES = List.of(
            "OrigTransferer", "SecondTransferer", "Transferee", "TransferTarget", "LocalOne", "LocalTwo", "Dest", "");
    private static final List<String> CHANNEL = List.of(
            "Channel",
            "ChannelState",
            "ChannelStateDesc",
            "CallerIDNum",
            "CallerIDName",
            "ConnectedLineNum",
            "ConnectedLineName",
            "Language",
            "AccountCode",
            "Context",
            "Exten",
            "Priority",
            "Uniqueid",
            "Linkedid",
            "ChanVariable");
    private static final List<String> OTHERS = List.of(
            "TechCause", "Forward", "Cause", "Cause-txt", "DestType", "BridgeVideoSourceMode", "NotYetInvented");

    @Rule
    public final LinkRule rig = new LinkRule();

    private static Map<String, String> headers() {
        Map<String, String> headers = OTHERS.stream().collect(Collectors.toMap(it -> it, it -> "value of " + it));
        for (String prefix : PREFIXES) {
            for (String field : CHANNEL) {
                headers.put(prefix + field, "value of " + prefix + field);
            }
        }
        return headers;
    }

    @Test
    public void noHeaderOfAnyEventIsLost() {
        rig.connect(new ShortTiming());
        for (String name : AmiEvents.NAMES) {
            StringBuilder event = new StringBuilder("Event: ").append(name);
            headers()
                    .forEach((header, value) ->
                            event.append('\n').append(header).append(": ").append(value));
            rig.server().say(event.toString());
        }
        soon().until(() -> rig.listener.events.size() == AmiEvents.NAMES.size());
        assertThat(rig.listener.events).extracting(AmiEvent::name).containsExactlyInAnyOrderElementsOf(AmiEvents.NAMES);
        for (AmiEvent event : rig.listener.events) {
            headers()
                    .forEach((header, value) -> assertThat(event.get(header))
                            .as("%s: %s", event.name(), header)
                            .isEqualTo(value));
        }
    }
}
