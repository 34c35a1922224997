package org.calltransfer.asterisk.internal;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.calltransfer.asterisk.internal.ami.AmiAction;
import org.calltransfer.asterisk.internal.ami.AmiActions;
import org.calltransfer.asterisk.internal.ami.AmiEvents;
import org.calltransfer.asterisk.internal.ami.AmiLink;
import org.calltransfer.asterisk.internal.ami.AmiResponse;

/**
 * What is asked at each login, before anything else: privileges are fixed then, and a server may have been replaced by
 * another one. What is not answered stays unspecified. Only what our user may ask is asked: each refusal is an entry in the
 * server's security log.
 */
final class ServerQuestions {

    private final AmiLink link;

    ServerQuestions(AmiLink link) {
        this.link = link;
    }

    /** Asks all; the answer comes after two round trips, at the latest after twice the limit for an answer. */
    CompletableFuture<ServerProfile> ask() {
        return send(AmiActions.listCommands()).thenCompose(commands -> {
            Optional<Set<String>> permitted = commands.map(
                            answer -> Set.copyOf(answer.headers().names()))
                    .filter(actions -> actions.contains("ListCommands"));
            if (permitted.filter(actions -> actions.contains("Filter")).isPresent()) {
                send(AmiActions.onlyEvents(AmiEvents.NAMES));
            }
            return askIfPermitted(permitted, AmiActions.coreSettings())
                    .thenCombine(
                            askIfPermitted(permitted, AmiActions.coreStatus()),
                            (settings, status) ->
                                    new ServerProfile(get(settings, "AsteriskVersion"), started(status), permitted));
        });
    }

    private CompletableFuture<Optional<AmiResponse>> askIfPermitted(Optional<Set<String>> permitted, AmiAction action) {
        boolean refused = permitted.isPresent() && !permitted.get().contains(action.name());
        return refused ? CompletableFuture.completedFuture(Optional.empty()) : send(action);
    }

    /** Ends normally, also if the link is lost; empty is no answer. */
    private CompletableFuture<Optional<AmiResponse>> send(AmiAction action) {
        return link.send(action)
                .handle((answer, failure) -> Optional.ofNullable(answer).filter(AmiResponse::success));
    }

    private static String started(Optional<AmiResponse> coreStatus) {
        return (get(coreStatus, "CoreStartupDate") + " " + get(coreStatus, "CoreStartupTime")).strip();
    }

    private static String get(Optional<AmiResponse> answer, String header) {
        return answer.map(it -> it.get(header)).orElse("");
    }
}
