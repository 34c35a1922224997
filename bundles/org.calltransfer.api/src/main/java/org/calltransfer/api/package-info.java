/**
 * Call transfer for applications.
 *
 * <p>An application references {@link org.calltransfer.api.CallTransferService} with the target
 * {@code (tenant=<id>)}, looks at the live {@linkplain org.calltransfer.api.Call calls}, and asks for a
 * {@linkplain org.calltransfer.api.TransferRequest transfer} of one of them: blind or consultative, or left to the
 * service to choose. A {@link org.calltransfer.api.Transfer} can be steered while it runs and ends with exactly one
 * {@linkplain org.calltransfer.api.TransferResult result}, which says what was seen to happen, not what was asked for.
 *
 * <p>The words are the field's: the <em>transferor</em> gives the call away, the <em>caller</em> (transferee) is moved,
 * the <em>target</em> is the new party, the <em>consultation call</em> joins transferor and target.
 */
@Export
@Version("1.0.0")
package org.calltransfer.api;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
