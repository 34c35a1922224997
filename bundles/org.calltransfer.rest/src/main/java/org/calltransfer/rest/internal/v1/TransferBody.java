package org.calltransfer.rest.internal.v1;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.calltransfer.api.Destination;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.rest.internal.http.ProblemException;

/** The bodies that ask for a transfer, a plan, or a destination to be dialled. */
final class TransferBody {

    private TransferBody() {}

    static TransferRequest transfer(RestRequest request) throws IOException {
        BodyFields fields = request.body("call", "transferor", "destination", "kind", "key");
        return checked(() -> {
            TransferRequest transfer = ofKind(fields);
            return fields.text("key").map(transfer::withKey).orElse(transfer);
        });
    }

    static Destination destination(RestRequest request) throws IOException {
        BodyFields fields = request.body("destination");
        return checked(() -> requiredDestination(fields));
    }

    private static TransferRequest ofKind(BodyFields fields) {
        String call = fields.requiredText("call");
        String transferor = fields.requiredText("transferor");
        return switch (fields.text("kind").orElse("auto")) {
            case "auto" -> TransferRequest.auto(call, transferor, requiredDestination(fields));
            case "blind" -> TransferRequest.blind(call, transferor, requiredDestination(fields));
            case "consultative" -> consultative(call, transferor, fields.text("destination"));
            default -> throw ProblemException.badRequest("kind: auto, blind or consultative is expected");
        };
    }

    private static TransferRequest consultative(String call, String transferor, Optional<String> destination) {
        return destination
                .map(address -> TransferRequest.consultative(call, transferor, new Destination(address)))
                .orElseGet(() -> TransferRequest.consultative(call, transferor));
    }

    private static Destination requiredDestination(BodyFields fields) {
        return new Destination(fields.requiredText("destination"));
    }

    /** The API's own checks name the field and the rule as ours do. */
    private static <T> T checked(Supplier<T> construction) {
        try {
            return construction.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest(e.getMessage());
        }
    }
}
