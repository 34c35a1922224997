package org.calltransfer.itests.benchmark;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.calltransfer.asterisk.internal.ami.AmiAction;
import org.calltransfer.asterisk.internal.ami.AmiActions;
import org.calltransfer.asterisk.internal.ami.AmiEvent;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.asterisk.internal.ami.AmiLinkListener;
import org.calltransfer.asterisk.internal.ami.AmiResponse;
import org.calltransfer.asterisk.internal.ami.AmiSettings;
import org.calltransfer.asterisk.internal.ami.AmiSupervisor;

/** The product's link. It acts on answers in callbacks, on the thread that also tells the events. */
final class CalltransferClient implements Client {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final Map<Request, AmiAction> ACTIONS = Map.of(
            Request.PING,
            AmiActions.ping(),
            Request.GETVAR,
            AmiActions.dialplanExists(Request.CONTEXT, Request.EXTEN),
            Request.REDIRECT,
            AmiActions.redirect(Request.MISSING_CHANNEL, Request.CONTEXT, Request.EXTEN));

    private final AmiLink link;

    CalltransferClient(Account account, Listener listener) throws InterruptedException {
        AmiSettings settings = new AmiSettings(
                Account.HOST, account.port(), account.username(), account.secret(), LIMIT, LIMIT, Optional.empty());
        LinkListener linkListener = new LinkListener(listener);
        link = AmiSupervisor.open(settings, linkListener);
        if (!linkListener.up.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            link.close();
            throw new IllegalStateException(
                    "The link is not up: " + link.state().text());
        }
    }

    @Override
    public long exchange(Request request) throws Exception {
        long start = System.nanoTime();
        CompletableFuture<Long> end = link.send(ACTIONS.get(request)).thenApply(answer -> {
            long now = System.nanoTime();
            request.check(answer.success());
            return now;
        });
        return end.get(LIMIT.toSeconds(), TimeUnit.SECONDS) - start;
    }

    /** The same for a thread that waits, which the product avoids. */
    long exchangeByGet(Request request) throws Exception {
        long start = System.nanoTime();
        AmiResponse answer = link.send(ACTIONS.get(request)).get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        long end = System.nanoTime();
        request.check(answer.success());
        return end - start;
    }

    @Override
    public void close() {
        link.close();
    }

    private static final class LinkListener implements AmiLinkListener {

        private final CountDownLatch up = new CountDownLatch(1);
        private final Listener listener;

        LinkListener(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void up(AmiLink link) {
            up.countDown();
        }

        @Override
        public void event(AmiEvent event) {
            listener.told(event::get);
        }

        /** Nothing to do: the events that are missing then end the round with an error. */
        @Override
        public void overflowed() {}

        @Override
        public void lost(String reason) {}
    }
}
