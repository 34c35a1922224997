package org.calltransfer.asterisk.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.calltransfer.api.Support;
import org.calltransfer.asterisk.internal.ami.AmiActions;
import org.calltransfer.asterisk.internal.ami.AmiEvent;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.asterisk.internal.ami.AmiLinkListener;
import org.calltransfer.asterisk.internal.ami.AmiResponse;
import org.calltransfer.asterisk.internal.ami.AmiTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the table of live channels right, over lost links and dropped events, and tells the running transfers of each change.
 * Its lock guards the table and the transfers; nothing waits under it and nothing foreign is called.
 */
final class LiveCalls implements AmiLinkListener {

    private static final Logger LOG = LoggerFactory.getLogger(LiveCalls.class);
    /** Events that may come while the list of channels does; if there are more, the list is asked for again. */
    private static final int MOST_BUFFERED = 20_000;

    private final String platform;
    private final Clock clock;
    private final ChannelTable table;
    private final TableCheck tableCheck = new TableCheck();
    private final ServerAccess access = new ServerAccess();
    private final Set<TransferWatch> watches = new LinkedHashSet<>();
    private final Outbox outbox = new Outbox();
    private AmiLink link;
    /** Not null while the list of channels is awaited: what happens meanwhile is applied to it when it is there. */
    private List<AmiEvent> buffered;

    /** Counts the sessions and their ends, so that an answer from an earlier one is known as such. */
    private int session;

    private long resyncs;
    private long corrections;

    private boolean current;
    private String problem = "";
    private Instant since;

    LiveCalls(String platform, Clock clock) {
        this.platform = platform;
        this.clock = clock;
        this.table = new ChannelTable(clock);
        this.since = clock.instant();
    }

    /** Reads the table under the lock. */
    synchronized <T> T read(Function<ChannelTable, T> reader) {
        return reader.apply(table);
    }

    /** Returns whether the table shows what the server has now. */
    synchronized boolean isCurrent() {
        return current;
    }

    /** Returns the time by the clock of {@link #since()}. */
    Instant now() {
        return clock.instant();
    }

    /** Returns since when {@link #isCurrent()} has been as it is. */
    synchronized Instant since() {
        return since;
    }

    /** Returns why the table is not current although the server is connected. */
    synchronized String problem() {
        return problem;
    }

    /** Reads under the lock what our user may do and hear. */
    synchronized <T> T access(Function<ServerAccess, T> reader) {
        return reader.apply(access);
    }

    /** Returns how often the channels had to be listed anew because events were dropped. */
    synchronized long resyncs() {
        return resyncs;
    }

    /** Returns how often the table turned out to be wrong, since events were missing. */
    synchronized long corrections() {
        return corrections;
    }

    /** Runs a step of a transfer under the lock. */
    void run(Consumer<ChannelTable> step) {
        locked(() -> step.accept(table));
    }

    /** Sends something as soon as the lock is let go; to be called in a step. */
    void send(Runnable send) {
        outbox.add(send);
    }

    private void locked(Runnable step) {
        synchronized (this) {
            step.run();
        }
        outbox.flush();
    }

    synchronized void add(TransferWatch watch) {
        watches.add(watch);
    }

    synchronized void remove(TransferWatch watch) {
        watches.remove(watch);
    }

    @Override
    public void up(AmiLink upLink) {
        int asked = begin(upLink);
        new ServerQuestions(upLink).ask().thenAccept(answer -> locked(() -> told(asked, answer)));
    }

    private synchronized int begin(AmiLink upLink) {
        link = upLink;
        access.login();
        tableCheck.restart(clock.instant());
        buffered = new ArrayList<>();
        problem = "asking what may be done";
        return ++session;
    }

    private void told(int asked, ServerProfile answer) {
        if (asked != session) {
            return;
        }
        access.told(answer);
        List<String> missing = access.missing();
        if (!missing.isEmpty()) {
            LOG.warn("The user of platform {} in manager.conf lacks {}", platform, missing);
        }
        if (answer.allows(NeededAction.CORE_SHOW_CHANNELS) == Support.NO) {
            notListed("not permitted: " + NeededAction.CORE_SHOW_CHANNELS, null);
        } else {
            askForChannels();
        }
    }

    @Override
    public void overflowed() {
        LOG.warn("Events of platform {} were dropped; its channels are listed anew", platform);
        locked(this::resync);
    }

    private void resync() {
        resyncs++;
        askForChannels();
    }

    @Override
    public synchronized void lost(String reason) {
        session++;
        current(false);
        buffered = null;
        watches.forEach(watch -> watch.linkLost("the link to " + platform + " was lost: " + reason));
    }

    @Override
    public void event(AmiEvent event) {
        locked(() -> take(event));
    }

    private void take(AmiEvent event) {
        boolean wasDeaf = access.isDeaf();
        access.saw(event);
        tableCheck.saw(event);
        if (wasDeaf && !access.isDeaf()) {
            askForChannels();
        }
        if (buffered == null) {
            apply(event);
        } else if (buffered.size() < MOST_BUFFERED) {
            buffered.add(event);
        } else {
            resync();
        }
    }

    private void apply(AmiEvent event) {
        table.apply(event);
        boolean ending = ServerShutdown.isBegunBy(event);
        for (TransferWatch watch : List.copyOf(watches)) {
            if (ending) {
                watch.serverEndsCalls();
            } else if (watch.concerns(event)) {
                watch.saw(event, table);
            }
        }
    }

    private void askForChannels() {
        List<AmiEvent> buffer = new ArrayList<>();
        buffered = buffer;
        problem = "reading the calls";
        AmiLink asked = link;
        send(() -> asked.send(AmiActions.coreShowChannels())
                .whenComplete((answer, failure) -> locked(() -> listed(buffer, answer, failure))));
    }

    private void listed(List<AmiEvent> buffer, AmiResponse answer, Throwable failure) {
        if (buffer != buffered) {
            return;
        }
        if (failure != null || !answer.success()) {
            notListed(failure == null ? answer.message() : failure.getMessage(), failure);
            return;
        }
        boolean wasCurrent = current;
        table.load(answer.events());
        tableCheck.forget();
        buffered = null;
        current(true);
        buffer.forEach(this::apply);
        for (TransferWatch watch : List.copyOf(watches)) {
            watch.relisted(table);
            if (!wasCurrent) {
                watch.linkBack();
            }
        }
    }

    private void notListed(String reason, Throwable failure) {
        LOG.warn("The channels of platform {} could not be listed: {}", platform, reason);
        buffered = null;
        current(false);
        problem = "the channels could not be listed: " + reason;
        if (failure instanceof AmiTimeoutException) {
            askForChannels();
        }
    }

    /** Compares the table with the server's list, soon after a login and then now and then; to be called every few seconds. */
    void check() {
        locked(() -> {
            if (!current || buffered != null) {
                return;
            }
            if (tableCheck.foundWrong(table)) {
                correct();
            } else if (tableCheck.takeTurn(clock.instant(), access.hearsCalls())) {
                int asked = session;
                AmiLink asking = link;
                send(() -> asking.send(AmiActions.coreShowChannels()).thenAccept(answer -> compare(asked, answer)));
            }
        });
    }

    private synchronized void compare(int asked, AmiResponse answer) {
        if (asked == session && current && answer.success()) {
            tableCheck.compare(answer.events(), table);
        }
    }

    private void correct() {
        corrections++;
        boolean deaf = access.eventsAreMissing();
        LOG.warn("Platform {} has other channels than its events told of; missing: {}", platform, access.missing());
        if (deaf) {
            current(false);
            problem = "calls can not be followed, since their events do not come: read=call is missing";
        } else {
            askForChannels();
        }
    }

    private void current(boolean now) {
        if (current != now) {
            current = now;
            since = clock.instant();
        }
    }
}
