package org.calltransfer.asterisk.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.calltransfer.asterisk.internal.ami.AmiEvent;

/**
 * The classes of events that have reached us since the login, as the events tell: AMI answers no question for read
 * privileges. Guarded by the lock of {@link LiveCalls}.
 */
final class HeardClasses {

    private final Set<String> classes = new TreeSet<>();
    /** Spares taking the same text apart again with each event. */
    private String latest = "";

    private boolean dialled;

    void saw(AmiEvent event) {
        dialled |= event.name().equals("DialBegin");
        String privilege = event.get("Privilege");
        if (!privilege.equals(latest)) {
            latest = privilege;
            classes.addAll(List.of(privilege.split(",")));
            classes.remove("all");
        }
    }

    boolean contains(String eventClass) {
        return classes.contains(eventClass);
    }

    Set<String> all() {
        return Set.copyOf(classes);
    }

    /** Returns whether events of the dial plan are missing: {@code Newexten} comes before each dial. */
    boolean lacksDialplan() {
        return dialled && !contains("dialplan");
    }

    void forget() {
        classes.clear();
        latest = "";
        dialled = false;
    }
}
