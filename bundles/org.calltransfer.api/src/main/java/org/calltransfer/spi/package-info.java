/**
 * For authors of providers: commands go down, facts come up.
 *
 * <p>A provider registers a {@link org.calltransfer.spi.TransferProvider} for each platform that it is configured for. It
 * shows the platform's live calls, and for each transfer takes {@linkplain org.calltransfer.spi.ProviderTransfer commands}
 * and reports {@linkplain org.calltransfer.spi.Fact facts}. It decides no outcome, no time-out and no fallback. The bundle
 * {@code org.calltransfer.tck} holds the contract as tests.
 */
@Export
@Version("1.0.0")
package org.calltransfer.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
