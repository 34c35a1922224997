package org.calltransfer.asterisk.internal.ami;

import java.util.Map;
import org.asteriskjava.manager.AsteriskMapping;
import org.asteriskjava.manager.event.ManagerEvent;

/**
 * The one event class that the library builds, as {@link AmiBlockFilter} hands all events to it. Its map is filled the
 * way the library fills channel variables: from repeated headers of the form {@code Header: name=value}. Public, since
 * the library builds it by reflection.
 */
@AsteriskMapping(AmiRelayedEvent.NAME)
public final class AmiRelayedEvent extends ManagerEvent {

    static final String NAME = "Relayed";

    private String name;
    private transient Map<String, String> headers = Map.of();

    public AmiRelayedEvent(Object source) {
        super(source);
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setHeaders(Map<String, String> headers) {
        this.headers = headers;
    }

    AmiEvent event() {
        return new AmiEvent(name, headers);
    }
}
