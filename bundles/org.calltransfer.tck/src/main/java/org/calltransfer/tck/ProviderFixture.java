package org.calltransfer.tck;

import java.time.Duration;
import java.util.Set;
import org.calltransfer.api.Destination;
import org.calltransfer.spi.Scope;
import org.calltransfer.spi.TransferProvider;

/**
 * The world of one provider: what the people at the telephones do, and a look at it from outside, past the provider. Made anew
 * for each test. What is done here has been done when the method returns, or is certain to happen within {@link #patience()}.
 */
public interface ProviderFixture extends AutoCloseable {

    /** Returns the provider, whose platform is available. */
    TransferProvider provider();

    /** Returns the longest time that anything may take to happen or to be seen; a test fails after it. */
    Duration patience();

    /** Connects caller and transferor in a call that can be transferred. Called once, at the start of each test. */
    void talk();

    /** Returns the caller's address. */
    String caller();

    /** Returns the transferor's address. */
    String transferor();

    /** Returns a destination that rings and soon answers. */
    Destination answering();

    /** Returns a destination that is busy. */
    Destination busy();

    /** Returns a destination that rings, and answers on {@link #targetAnswers()} or never. */
    Destination silent();

    /** Returns a destination that rings, for about a second, until the switch gives up. */
    Destination unanswered();

    /** Returns a destination that does not exist. */
    Destination missing();

    /** Lets the caller hang up. */
    void callerHangsUp();

    /** Lets the transferor hang up. */
    void transferorHangsUp();

    /** Lets the target hang up, who has answered. */
    void targetHangsUp();

    /** Lets the {@linkplain #silent() silent} target answer as soon as it rings. */
    void targetAnswers();

    /** Returns the addresses of those to whom an address is connected now: who hear each other. */
    Set<String> connected(String address);

    /** Returns a scope of the platform in which the call lies, by its caller or its transferor. */
    Scope scope();

    /** Returns a scope of the platform, other than an empty one, in which the call does not lie. */
    Scope otherScope();

    /** Cuts the provider off its switch; the calls go on. */
    void loseLink();

    /** Lets the provider reach its switch again. */
    void restoreLink();

    /** Ends all calls and releases everything. */
    @Override
    void close();
}
