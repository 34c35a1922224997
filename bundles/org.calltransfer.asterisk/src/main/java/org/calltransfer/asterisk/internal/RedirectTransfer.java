package org.calltransfer.asterisk.internal;

import java.util.concurrent.ScheduledExecutorService;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Reason;
import org.calltransfer.asterisk.internal.ami.AmiActions;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.spi.FactSink;
import org.calltransfer.spi.TransferOrder;

/** Blind transfer by the AMI action {@code Redirect} of the caller's channel; the dial plan drops the transferor. */
final class RedirectTransfer extends TransferWatch {

    static final String MECHANISM = "redirect";

    private final String context;

    RedirectTransfer(
            TransferOrder order,
            String context,
            LiveCalls calls,
            AmiLink link,
            FactSink sink,
            ScheduledExecutorService thread) {
        super(order, calls, link, sink, thread);
        this.context = context;
    }

    @Override
    public void blind(Destination destination) {
        calls.run(table -> table.get(caller())
                .ifPresentOrElse(
                        caller -> {
                            legs.follow(caller.uniqueid());
                            send(AmiActions.redirect(caller.name(), context, destination.address()));
                        },
                        () -> refused(Reason.CALLER_GONE, "the caller's channel is gone")));
    }

    @Override
    public void hold() {
        refused(Reason.NOT_SUPPORTED, "a blind transfer holds nobody");
    }

    @Override
    public void dial(Destination destination) {
        refused(Reason.NOT_SUPPORTED, "a blind transfer has no consultation call");
    }

    @Override
    public void complete() {
        refused(Reason.NOT_SUPPORTED, "a blind transfer completes by itself");
    }

    @Override
    public void cancel() {
        refused(Reason.NOT_SUPPORTED, "a blind transfer can not be called back");
    }
}
