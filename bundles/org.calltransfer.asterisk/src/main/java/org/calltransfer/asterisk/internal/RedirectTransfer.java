package org.calltransfer.asterisk.internal;

import org.calltransfer.api.Destination;
import org.calltransfer.api.Reason;
import org.calltransfer.asterisk.internal.ami.AmiActions;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.TransferOrder;

/** Blind transfer by the AMI action {@code Redirect} of the caller's channel; the dial plan drops the transferor. */
final class RedirectTransfer extends TransferWatch {

    static final String MECHANISM = "redirect";

    private final String context;

    RedirectTransfer(TransferOrder order, String context, LiveCalls calls, AmiLink link, FactReporter facts) {
        super(order, calls, link, facts);
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
                        () -> facts.report(FactKind.REFUSED, Reason.CALLER_GONE, "the caller's channel is gone")));
    }

    @Override
    public void hold() {
        refuse("a blind transfer holds nobody");
    }

    @Override
    public void dial(Destination destination) {
        refuse("a blind transfer has no consultation call");
    }

    @Override
    public void complete() {
        refuse("a blind transfer completes by itself");
    }

    @Override
    public void cancel() {
        refuse("a blind transfer can not be called back");
    }

    private void refuse(String why) {
        facts.report(FactKind.REFUSED, Reason.NOT_SUPPORTED, why);
    }
}
