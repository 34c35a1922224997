package org.calltransfer.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.calltransfer.api.Call;
import org.calltransfer.api.Destination;
import org.calltransfer.api.Party;
import org.calltransfer.api.Platform;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One platform. Registered as a service with the property {@value #PLATFORM} for as long as the platform is configured; a
 * lost link is a matter of {@link #status()}, and running transfers keep their provider over it. When the service is
 * unregistered the platform is gone for good: the unregistration returns after running transfers have been brought to an end
 * and closed, or after a few seconds, and only then may the provider close what it needs for them.
 *
 * <p>All methods may be called from any thread and none may block.
 */
@ConsumerType
public interface TransferProvider {

    /** Service property: the platform's name. */
    String PLATFORM = "platform";

    /** Returns what the platform is and whether it is available. */
    Platform status();

    /**
     * Returns what the platform tells of itself to operators: names in lower camel case with values for people and scripts,
     * such as {@code version}, {@code roundTripMillis} or {@code reconnects}. In the order in which they are to be shown, the
     * most important first, for lists show the first few only. Never a secret, and never null.
     */
    default Map<String, String> details() {
        return Map.of();
    }

    /** Returns the live calls that lie in the scope: a snapshot, oldest first; empty while the platform is not available. */
    List<Call> calls(Scope scope);

    /**
     * Returns the ways in which this platform could transfer this call, each with what it can do for it, the best of each
     * kind first. A way that is known not to work is returned too, with the reason. Looks only at what is known here.
     *
     * @param destination where to; empty if it is dialled later
     */
    List<Offer> offers(Call call, Party transferor, Optional<Destination> destination);

    /**
     * Asks the switch whether the destination can be had, without touching any call. The stage ends normally, within a
     * limit of the provider's own; a switch that can not be asked refuses with {@code UNREACHABLE}.
     */
    CompletionStage<Check> check(TransferOrder order, Destination destination);

    /**
     * Begins to watch the parties of a transfer. Nothing is done to the call before the first command.
     *
     * @param facts takes what is seen, from now until {@link ProviderTransfer#close()}
     */
    ProviderTransfer begin(TransferOrder order, FactSink facts);
}
