package org.calltransfer.rest.internal.v1;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.calltransfer.api.CallTransferService;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferRequest;
import org.calltransfer.rest.internal.http.Answer;
import org.calltransfer.rest.internal.http.ProblemException;

/** The transfers of a tenant. */
final class TransferResource {

    private final Tenants tenants;

    TransferResource(Tenants tenants) {
        this.tenants = tenants;
    }

    Answer list(RestRequest request) {
        List<TransferJson> transfers = tenants.tenant(request).transfers().stream()
                .map(TransferJson::of)
                .toList();
        return Answer.json(200, Map.of("transfers", transfers));
    }

    Answer start(RestRequest request) throws IOException {
        CallTransferService service = tenants.tenant(request);
        TransferRequest asked = TransferBody.transfer(request);
        Transfer transfer = service.transfer(asked);
        TransferJson json = TransferJson.of(transfer);
        // A transfer that another request with this key has started keeps that request.
        return transfer.request() == asked
                ? Answer.created(request.memberPath(transfer.id()), json)
                : Answer.json(200, json);
    }

    Answer get(RestRequest request) {
        return Answer.json(200, TransferJson.of(transfer(request)));
    }

    Answer dial(RestRequest request) throws IOException {
        Transfer transfer = transfer(request);
        Destination destination = TransferBody.destination(request);
        transfer.dial(destination);
        return Answer.json(200, TransferJson.of(transfer));
    }

    Answer complete(RestRequest request) {
        Transfer transfer = transfer(request);
        transfer.complete();
        return Answer.json(200, TransferJson.of(transfer));
    }

    Answer cancel(RestRequest request) {
        Transfer transfer = transfer(request);
        transfer.cancel();
        return Answer.json(200, TransferJson.of(transfer));
    }

    private Transfer transfer(RestRequest request) {
        return tenants.tenant(request).find(request.parameter("transfer")).orElseThrow(ProblemException::notFound);
    }
}
