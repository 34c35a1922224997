package org.calltransfer.shell.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Transfer;
import org.calltransfer.api.TransferRequest;

/** What {@code transfer:show} tells of a transfer above the time line. */
final class TransferProperties {

    private TransferProperties() {}

    /** Names and values in the order in which they are shown. */
    static Map<String, String> of(Transfer transfer) {
        Map<String, String> properties = new LinkedHashMap<>();
        TransferRequest request = transfer.request();
        properties.put("Transfer", transfer.id() + " of " + transfer.tenant());
        properties.put("Call", request.call());
        properties.put("Transferor", request.transferor());
        properties.put(
                "Destination", transfer.destination().map(Destination::address).orElse("dialled later"));
        properties.put("Asked for", request.kind().map(Words::lower).orElse("auto"));
        request.key().ifPresent(key -> properties.put("Key", key));
        properties.put("Chosen", transfer.chosen().toString());
        properties.put("Started", Words.time(transfer.startedAt()));
        properties.put("State", transfer.state().name());
        transfer.result().ifPresent(result -> {
            properties.put("Outcome", result.outcome().name());
            properties.put("Reason", result.reason().name());
            properties.put("Text", result.text());
            properties.put("Advice", result.reason().advice());
        });
        if (transfer.result().isEmpty()) {
            properties.put("Allowed", String.join(", ", Words.allowed(transfer)));
        }
        return properties;
    }
}
