package org.calltransfer.asterisk.internal.ami;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asteriskjava.AsteriskVersion;
import org.asteriskjava.manager.event.DisconnectEvent;
import org.asteriskjava.manager.event.ManagerEvent;
import org.asteriskjava.manager.internal.ManagerConnectionImpl;
import org.asteriskjava.manager.internal.ManagerUtil;
import org.asteriskjava.manager.response.ManagerResponse;
import org.asteriskjava.util.SocketConnectionFacade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's connection, for one login. The library logs in, writes actions, and builds events and responses. It is
 * kept from what it does while it holds locks: to reconnect, to wait for answers, and to log off.
 */
final class AmiConnection extends ManagerConnectionImpl {

    /** Is called on the library's threads: must neither block nor throw. */
    interface Receiver {
        void event(AmiEvent event);

        /** The id is the one that the action was given; null if it was given none. */
        void item(String id, AmiEvent event);

        void response(String id, AmiResponse response);

        /** The connection is of no use any more. */
        void lost(String reason);
    }

    private static final Logger LOG = LoggerFactory.getLogger(AmiConnection.class);

    private final AmiSettings settings;
    private final AmiSocket socket;
    private final Receiver receiver;
    private volatile Thread dispatcher;

    AmiConnection(AmiSettings settings, AmiSocket socket, Receiver receiver) {
        this.settings = settings;
        this.socket = socket;
        this.receiver = receiver;
        setUsername(settings.username());
        setPassword(settings.password());
        setDefaultResponseTimeout(settings.responseLimit().toMillis());
        registerUserEventClass(AmiRelayedEvent.class);
    }

    @Override
    protected SocketConnectionFacade createSocket() throws IOException {
        socket.connect();
        return socket;
    }

    /** Matters before Asterisk 1.2 only; an account without the right to know it would ask for two seconds. */
    @Override
    protected AsteriskVersion determineVersion() {
        return AsteriskVersion.DEFAULT_VERSION;
    }

    /** Catches all: a connection whose dispatcher has died only looks alive. */
    @Override
    public void dispatchEvent(ManagerEvent event, Integer handlingTime) {
        if (dispatcher == null) {
            dispatcher = Thread.currentThread();
            dispatcher.setName(AmiThreads.name(settings.address() + " dispatcher"));
        }
        try {
            if (event instanceof AmiRelayedEvent relayed) {
                dispatch(relayed.event());
            } else if (event instanceof DisconnectEvent) {
                // Not for the library, which would reconnect.
                receiver.lost(socket.failure());
            } else {
                super.dispatchEvent(event, handlingTime);
            }
        } catch (Throwable failure) {
            LOG.error("{}: {} failed", settings.address(), event.getClass(), failure);
        }
    }

    private void dispatch(AmiEvent event) {
        if (AmiEvents.ITEMS.contains(event.name())) {
            receiver.item(ManagerUtil.stripInternalActionId(event.get("ActionID")), event);
        } else {
            receiver.event(event);
        }
    }

    /** Responses without an id of ours belong to the login. */
    @Override
    public void dispatchResponse(ManagerResponse response, Integer handlingTime) {
        try {
            String actionId = response.getActionId();
            String id = actionId == null ? null : ManagerUtil.stripInternalActionId(actionId);
            if (id == null) {
                super.dispatchResponse(response, handlingTime);
            } else {
                receiver.response(id, response(response));
            }
        } catch (Throwable failure) {
            LOG.error("{}: a response failed", settings.address(), failure);
        }
    }

    private static AmiResponse response(ManagerResponse response) {
        Map<String, String> headers = new HashMap<>();
        response.getAttributes().forEach((name, value) -> headers.put(name, value.toString()));
        boolean success = "Success".equalsIgnoreCase(headers.get("response"));
        return new AmiResponse(success, headers.getOrDefault("message", ""), headers, List.of());
    }

    /** Waits for the library's threads. Its dispatcher can miss its sign to stop and sleep a minute: it is woken. */
    void awaitThreads(Duration limit) {
        socket.awaitReader(limit);
        if (dispatcher != null) {
            dispatcher.interrupt();
            AmiThreads.join(dispatcher, limit);
        }
    }
}
