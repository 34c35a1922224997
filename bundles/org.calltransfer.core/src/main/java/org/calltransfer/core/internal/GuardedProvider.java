package org.calltransfer.core.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.calltransfer.api.Call;
import org.calltransfer.api.Capabilities;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Party;
import org.calltransfer.api.Platform;
import org.calltransfer.api.Reason;
import org.calltransfer.api.TransferRefusedException;
import org.calltransfer.spi.Check;
import org.calltransfer.spi.FactSink;
import org.calltransfer.spi.Offer;
import org.calltransfer.spi.ProviderTransfer;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferOrder;
import org.calltransfer.spi.TransferProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A provider whose defects do not reach those who ask: a platform whose provider throws is not available, and the tenant's
 * other platforms are served as before. What a transfer tells its provider is guarded by {@link ProviderCommands}.
 */
final class GuardedProvider implements TransferProvider {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedProvider.class);

    private final String platform;
    private final TransferProvider provider;

    GuardedProvider(String platform, TransferProvider provider) {
        this.platform = platform;
        this.provider = provider;
    }

    @Override
    public Platform status() {
        return ask(provider::status)
                .orElseGet(() ->
                        new Platform(platform, false, null, "the provider failed; see its log", Capabilities.NONE));
    }

    @Override
    public Map<String, String> details() {
        return ask(() -> complete(provider.details())).orElse(Map.of());
    }

    @Override
    public List<Call> calls(Scope scope) {
        return ask(() -> provider.calls(scope)).orElse(List.of());
    }

    @Override
    public List<Offer> offers(Call call, Party transferor, Optional<Destination> destination) {
        return ask(() -> provider.offers(call, transferor, destination))
                .orElseThrow(() -> new TransferRefusedException(
                        Reason.PROVIDER_FAILED, "the provider of " + platform + " could not tell what it can do"));
    }

    /** The stage ends normally in any case, with a refusal where the provider failed. */
    @Override
    public CompletionStage<Check> check(TransferOrder order, Destination destination) {
        CompletableFuture<Check> answer = new CompletableFuture<>();
        Check failed = new Check(
                Reason.PROVIDER_FAILED, "the provider of " + platform + " could not check " + destination.address());
        try {
            provider.check(order, destination).whenComplete((check, defect) -> {
                if (check == null) {
                    report(defect);
                }
                answer.complete(check == null ? failed : check);
            });
        } catch (RuntimeException | LinkageError defect) {
            report(defect);
            answer.complete(failed);
        }
        return answer;
    }

    @Override
    public ProviderTransfer begin(TransferOrder order, FactSink facts) {
        return provider.begin(order, facts);
    }

    /** Reads the map here, where one that breaks the contract does no harm. */
    private static Map<String, String> complete(Map<String, String> details) {
        Map<String, String> copy = new LinkedHashMap<>();
        details.forEach(
                (name, value) -> copy.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, name)));
        return copy;
    }

    private <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (RuntimeException | LinkageError defect) {
            report(defect);
            return Optional.empty();
        }
    }

    private void report(Throwable defect) {
        LOG.error("The provider of {} broke its contract", platform, defect);
    }
}
