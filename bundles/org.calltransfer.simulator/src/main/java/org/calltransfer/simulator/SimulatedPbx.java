package org.calltransfer.simulator;

import java.util.Set;
import org.calltransfer.api.Reason;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The people at the telephones of a simulated PBX, and an outside look at who talks with whom. Registered with the property
 * {@code platform}. The methods may be called from any thread but the one that reports facts; each returns when it is done.
 *
 * <p>An address is the number of a configured extension; any other throws {@link IllegalArgumentException}. All methods throw
 * {@link IllegalStateException} if the PBX was stopped meanwhile or does not get to it within five seconds.
 */
@ProviderType
public interface SimulatedPbx {

    /** Connects two extensions in a new call, without ringing, and returns the call's id. */
    String place(String from, String to);

    /** Lets an extension hang up in all its calls; where it rings, it declines. Does nothing if it is in none. */
    void hangUp(String address);

    /**
     * Lets an extension answer now.
     *
     * @throws IllegalStateException if it does not ring
     */
    void answer(String address);

    /** Sets what an extension does when it is called from now on. */
    void behave(String address, Behaviour behaviour);

    /** Returns the addresses of those who are connected to an extension, in all its calls. */
    Set<String> connectedWith(String address);

    /**
     * Cuts the link between the provider and the PBX. Calls go on, but nothing is seen of them and no command gets through.
     * Does nothing if the link is lost already.
     */
    void loseLink();

    /** Brings the link back; of what happened meanwhile, a transfer is told the last fact. Does nothing if it is there. */
    void restoreLink();

    /** Lets the PBX refuse the next command of a transfer, whichever it is, for the given reason. */
    void refuseNext(Reason reason);
}
