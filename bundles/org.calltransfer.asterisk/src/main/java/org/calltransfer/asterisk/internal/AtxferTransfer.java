package org.calltransfer.asterisk.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Reason;
import org.calltransfer.asterisk.internal.ami.AmiActions;
import org.calltransfer.asterisk.internal.ami.AmiEvent;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.spi.FactKind;
import org.calltransfer.spi.TransferOrder;

/**
 * Consultation by the AMI action {@code Atxfer}, which dials the feature code and the destination on the transferor's channel.
 * Asterisk then makes the consultation call, a Local channel whose second half runs the dial plan; completing it is hanging
 * the transferor up, and cancelling it is hanging the Local channel up. None of that is confirmed by an event of its own.
 */
final class AtxferTransfer extends TransferWatch {

    static final String MECHANISM = "atxfer";

    /** How long the server may take to react to the feature code. */
    private static final Duration REACTION = Duration.ofSeconds(2);

    private static final int NORMAL_CLEARING = 16;

    private final String context;
    private String legName = "";
    /** The unique id of the half of the Local channel that is bridged with the transferor; empty before it exists. */
    private String consultationCall = "";

    private boolean started;

    AtxferTransfer(TransferOrder order, String context, LiveCalls calls, AmiLink link, FactReporter facts) {
        super(order, calls, link, facts);
        this.context = context;
    }

    @Override
    public void dial(Destination destination) {
        calls.run(table -> table.get(transferor())
                .ifPresentOrElse(
                        transferor -> {
                            legName = "Local/" + destination.address() + "@" + context + "-";
                            send(AmiActions.atxfer(transferor.name(), context, destination.address()));
                            Instant dialled = calls.now();
                            facts.after(REACTION, () -> calls.run(now -> refuseIfIgnored(dialled)));
                        },
                        this::refuseWithoutTransferor));
    }

    /**
     * Asterisk accepts the action also where the transferor lacks the right, and then does nothing, for ever. Only who has
     * listened all the time may say so.
     */
    private void refuseIfIgnored(Instant dialled) {
        if (!started && calls.isCurrent() && !calls.since().isAfter(dialled)) {
            giveUp(
                    Reason.NOT_PERMITTED,
                    "the server did not react to the feature code: the call gives no right to transfer");
        }
    }

    private void giveUp(Reason reason, String evidence) {
        legName = "";
        facts.report(FactKind.REFUSED, reason, evidence);
        if (cancelled) {
            facts.report(FactKind.CONNECTED_TO_TRANSFEROR, "the consultation call was never made");
        }
    }

    @Override
    void saw(AmiEvent event, ChannelTable table) {
        boolean transferors = event.get("Uniqueid").equals(transferor());
        switch (event.name()) {
            case "Hold" -> {
                if (transferors && !legName.isEmpty()) {
                    started = true;
                    facts.report(FactKind.HELD, Evidence.of(event));
                }
            }
            case "Unhold" -> {
                if (transferors && started && consultationCall.isEmpty()) {
                    giveUp(Reason.NOT_SUPPORTED, "the server began the transfer and gave it up");
                }
            }
            case "Newchannel" -> {
                table.get(event.get("Uniqueid")).filter(this::isOurLeg).ifPresent(this::legAppeared);
            }
            default -> {
                // the same for every mechanism
            }
        }
        super.saw(event, table);
        if (event.name().equals("DialEnd") && event.get("DestUniqueid").equals(consultationCall)) {
            // The dial plan has said busy or congestion; it may play a tone for a while before it hangs up.
            reportFailure(Evidence.of(event));
        }
    }

    /** The consultation call may have been made while nobody listened. */
    @Override
    void relisted(ChannelTable table) {
        Optional<Channel> transferor = table.get(transferor());
        table.all().stream()
                .filter(this::isOurLeg)
                .filter(leg -> transferor
                        .filter(giver -> giver.linkedid().equals(leg.linkedid()))
                        .isPresent())
                .forEach(this::legAppeared);
        super.relisted(table);
    }

    private boolean isOurLeg(Channel channel) {
        return !legName.isEmpty() && channel.name().startsWith(legName);
    }

    private void legAppeared(Channel leg) {
        started = true;
        legs.follow(leg.uniqueid());
        if (leg.name().endsWith(";1") && consultationCall.isEmpty()) {
            consultationCall = leg.uniqueid();
            if (cancelled) {
                drop(leg);
            }
        }
    }

    @Override
    public void complete() {
        calls.run(table -> {
            Optional<Channel> transferor = table.get(transferor());
            if (transferor.isEmpty()) {
                refuseWithoutTransferor();
            } else if (table.get(consultationCall).isEmpty()) {
                facts.report(FactKind.REFUSED, Reason.INVALID_STATE, "there is no consultation call");
            } else {
                send(AmiActions.hangup(transferor.get().name(), NORMAL_CLEARING));
            }
        });
    }

    private void refuseWithoutTransferor() {
        facts.report(FactKind.REFUSED, Reason.TRANSFEROR_GONE, "the transferor's channel is gone");
    }

    /** No feature code is sent: digits would be heard by somebody if they came a moment too late. */
    @Override
    public void cancel() {
        calls.run(table -> {
            cancelled = true;
            if (table.get(caller()).isEmpty() && facts.said(FactKind.CONSULTING)) {
                note("the caller is gone; transferor and target are left to talk");
            } else {
                table.get(consultationCall).ifPresentOrElse(this::drop, () -> reportIfTogether(table));
            }
        });
    }

    /** The server may be faster and have dropped the consultation call itself, which is as good. */
    private void drop(Channel leg) {
        send(AmiActions.hangup(leg.name(), NORMAL_CLEARING), refusal -> calls.run(this::reportIfTogether));
    }

    /** Where the consultation call is still to be made, it is hung up when it appears. */
    private void reportIfTogether(ChannelTable table) {
        boolean stillToCome = !legName.isEmpty() && consultationCall.isEmpty();
        boolean together = table.get(caller())
                .map(table::peers)
                .filter(peers -> table.get(transferor()).filter(peers::contains).isPresent())
                .isPresent();
        if (!stillToCome && together) {
            facts.report(FactKind.CONNECTED_TO_TRANSFEROR, "caller and transferor are bridged");
        }
    }

    @Override
    public void blind(Destination destination) {
        facts.report(FactKind.REFUSED, Reason.NOT_SUPPORTED, "Atxfer is a consultation");
    }

    @Override
    public void hold() {
        facts.report(FactKind.REFUSED, Reason.NOT_SUPPORTED, "Atxfer can not hold a caller without a destination");
    }
}
