package org.calltransfer.spi;

import org.osgi.annotation.versioning.ProviderType;

/** Takes the facts of one transfer. May be called from any thread; never blocks and never throws. */
@ProviderType
@FunctionalInterface
public interface FactSink {

    /** Takes a fact, in the order in which the switch made it known. A fact that is reported twice does no harm. */
    void report(Fact fact);
}
