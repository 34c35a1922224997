package org.calltransfer.asterisk.internal;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Reason;
import org.calltransfer.asterisk.internal.ami.AmiAction;
import org.calltransfer.asterisk.internal.ami.AmiActions;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.asterisk.internal.ami.AmiResponse;
import org.calltransfer.spi.Check;

/**
 * Asks the server, before anybody is touched, what it would not tell afterwards: {@code Redirect} to an extension that does not
 * exist succeeds and loses the caller, and {@code Atxfer} without a feature code does nothing.
 */
final class DestinationCheck {

    private final AmiLink link;

    DestinationCheck(AmiLink link) {
        this.link = link;
    }

    /**
     * Returns whether the extension exists in the context and, if a transferor's channel is given, whether there is a feature
     * code for a consultation on it.
     */
    CompletionStage<Check> of(String context, Destination destination, Optional<String> transferor) {
        AmiAction exists;
        try {
            exists = AmiActions.dialplanExists(context, destination.address());
        } catch (IllegalArgumentException refused) {
            return CompletableFuture.completedStage(new Check(
                    Reason.INVALID_DESTINATION, "destination " + destination.address() + ": " + refused.getMessage()));
        }
        String place = destination.address() + "@" + context;
        CompletionStage<Check> extension = ask(
                exists,
                value -> value.equals("1")
                        ? Check.passed("extension " + place + " exists")
                        : new Check(Reason.INVALID_DESTINATION, "extension " + place + " does not exist"));
        return transferor
                .map(channel -> extension.thenCompose(found ->
                        found.passed() ? featureCode(channel, found) : CompletableFuture.completedStage(found)))
                .orElse(extension);
    }

    private CompletionStage<Check> featureCode(String channel, Check extension) {
        return ask(
                AmiActions.getVariable(channel, "FEATUREMAP(atxfer)"),
                code -> code.isEmpty()
                        ? new Check(
                                Reason.NOT_SUPPORTED,
                                "the server has no feature code for attended transfer (features.conf: atxfer)")
                        : Check.passed(extension.text() + "; the feature code is " + code));
    }

    private CompletionStage<Check> ask(AmiAction action, Function<String, Check> judge) {
        return link.send(action).handle((AmiResponse answer, Throwable failure) -> {
            if (failure != null) {
                return new Check(Reason.UNREACHABLE, "the server could not be asked: " + failure.getMessage());
            }
            return answer.success()
                    ? judge.apply(answer.get("Value"))
                    : new Check(Reason.NOT_SUPPORTED, "the server refused to tell: " + answer.message());
        });
    }
}
