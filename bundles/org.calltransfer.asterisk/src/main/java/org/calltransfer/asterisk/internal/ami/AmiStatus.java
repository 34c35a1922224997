package org.calltransfer.asterisk.internal.ami;

import java.time.Instant;
import org.calltransfer.asterisk.internal.ami.AmiLinkState.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state of one link. A change of status is logged once, further failures of the same kind only replace the text.
 */
final class AmiStatus {

    private static final Logger LOG = LoggerFactory.getLogger(AmiStatus.class);

    private final String address;
    private AmiLinkState state;

    AmiStatus(String address) {
        this.address = address;
        this.state = new AmiLinkState(Status.CONNECTING, Instant.now(), "connecting", "");
    }

    synchronized AmiLinkState state() {
        return state;
    }

    void up(String text, String banner) {
        if (change(Status.UP, text, banner)) {
            LOG.info("Asterisk at {} is up: {}, {}", address, text, banner);
        }
    }

    void down(String reason) {
        if (change(Status.DOWN, reason, state().banner())) {
            LOG.warn("Asterisk at {} is down, trying again: {}", address, reason);
        }
    }

    void refused(String reason) {
        if (change(Status.REFUSED, reason, state().banner())) {
            LOG.error("Asterisk at {} refuses to let us in, trying again once a minute: {}", address, reason);
        }
    }

    void closed() {
        change(Status.CLOSED, "closed", state().banner());
    }

    /** Returns whether the status is new. Closed is the end. */
    private synchronized boolean change(Status status, String text, String banner) {
        if (state.status() == Status.CLOSED) {
            return false;
        }
        boolean changed = state.status() != status;
        state = new AmiLinkState(status, changed ? Instant.now() : state.since(), text, banner);
        return changed;
    }
}
