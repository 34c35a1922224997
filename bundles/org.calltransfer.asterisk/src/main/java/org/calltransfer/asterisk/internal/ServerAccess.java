package org.calltransfer.asterisk.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.calltransfer.asterisk.internal.ami.AmiEvent;

/** What our user may do on the server and hear of it, as it has turned out since the login. Guarded by the lock of {@link LiveCalls}. */
final class ServerAccess {

    private final HeardClasses heard = new HeardClasses();
    private ServerProfile profile = ServerProfile.UNSPECIFIED;
    private String started = "";
    private int restarts;
    /** The table was wrong although no event of a call has ever come. */
    private boolean deaf;

    /** Begins anew: privileges are those of the session, whatever becomes of {@code manager.conf} meanwhile. */
    void login() {
        heard.forget();
        deaf = false;
    }

    void told(ServerProfile answer) {
        profile = answer;
        if (!answer.started().isEmpty()) {
            restarts += started.isEmpty() || started.equals(answer.started()) ? 0 : 1;
            started = answer.started();
        }
    }

    /** Returns how often the server turned out to have been started anew, as far as it tells: its calls ended with it. */
    int restarts() {
        return restarts;
    }

    void saw(AmiEvent event) {
        heard.saw(event);
        deaf &= !hearsCalls();
    }

    /** Takes over that events are missing. Returns whether all those of calls are. */
    boolean eventsAreMissing() {
        deaf = !hearsCalls();
        return deaf;
    }

    boolean hearsCalls() {
        return heard.contains("call");
    }

    boolean isDeaf() {
        return deaf;
    }

    ServerProfile profile() {
        return profile;
    }

    Set<String> heard() {
        return heard.all();
    }

    /** Names what is to be granted in {@code manager.conf}; empty if nothing has turned out to be missing. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        profile.missing(NeededAction.values()).forEach(action -> missing.add(action.toString()));
        if (deaf) {
            missing.add("events of calls (read=call)");
        }
        if (heard.lacksDialplan()) {
            missing.add("events of the dial plan (read=dialplan)");
        }
        return missing;
    }
}
