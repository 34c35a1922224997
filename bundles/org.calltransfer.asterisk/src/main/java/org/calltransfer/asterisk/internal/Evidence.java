package org.calltransfer.asterisk.internal;

import java.util.List;
import org.calltransfer.asterisk.internal.ami.AmiEvent;

/** Writes an event as one line for people who know AMI. */
final class Evidence {

    private static final List<String> HEADERS = List.of(
            "Channel", "DestChannel", "OrigTransfererChannel", "ChannelStateDesc", "DialStatus", "Result", "Cause-txt");

    private Evidence() {}

    static String of(AmiEvent event) {
        StringBuilder line = new StringBuilder("AMI ").append(event.name());
        for (String header : HEADERS) {
            if (!event.get(header).isEmpty()) {
                line.append(' ').append(event.get(header));
            }
        }
        return line.toString();
    }
}
