package org.calltransfer.itests.benchmark;

import java.util.HashMap;
import java.util.Map;
import org.asteriskjava.manager.DefaultManagerConnection;
import org.asteriskjava.manager.action.GetVarAction;
import org.asteriskjava.manager.action.ManagerAction;
import org.asteriskjava.manager.action.PingAction;
import org.asteriskjava.manager.action.RedirectAction;
import org.asteriskjava.manager.response.ManagerError;
import org.calltransfer.asterisk.internal.ami.AmiEvents;

/** Bare asterisk-java, as its own tutorial uses it. It builds all events; those that we want are counted. */
final class AsteriskJavaClient implements Client {

    private final DefaultManagerConnection connection;
    private final Map<Class<?>, Boolean> wanted = new HashMap<>();

    AsteriskJavaClient(Account account, Listener listener) throws Exception {
        connection = new DefaultManagerConnection(Account.HOST, account.port(), account.username(), account.secret());
        connection.addEventListener(event -> {
            if (wanted.computeIfAbsent(event.getClass(), AsteriskJavaClient::isWanted)) {
                // Its events are objects with all properties set: to read one costs nothing.
                listener.told(name -> "");
            }
        });
        connection.login();
    }

    /** The classes are named after the events, apart from capitals: {@code NewChannelEvent} for {@code Newchannel}. */
    private static boolean isWanted(Class<?> event) {
        return AmiEvents.NAMES.stream().anyMatch(name -> event.getSimpleName().equalsIgnoreCase(name + "Event"));
    }

    @Override
    public long exchange(Request request) throws Exception {
        ManagerAction action = action(request);
        long start = System.nanoTime();
        boolean success = !(connection.sendAction(action) instanceof ManagerError);
        long end = System.nanoTime();
        request.check(success);
        return end - start;
    }

    private static ManagerAction action(Request request) {
        return switch (request) {
            case PING -> new PingAction();
            case GETVAR -> new GetVarAction("DIALPLAN_EXISTS(" + Request.CONTEXT + "," + Request.EXTEN + ",1)");
            case REDIRECT -> new RedirectAction(Request.MISSING_CHANNEL, Request.CONTEXT, Request.EXTEN, 1);
        };
    }

    @Override
    public void close() {
        connection.logoff();
    }
}
