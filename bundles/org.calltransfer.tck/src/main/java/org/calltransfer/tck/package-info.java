/**
 * The contract of a provider as tests.
 *
 * <p>The author of a provider writes a {@link org.calltransfer.tck.ProviderFixture}, which plays the people at the telephones,
 * and an empty subclass of each {@code …Contract} that hands it over. What a provider can not do it says in its capabilities;
 * then the same tests demand that it is refused properly. No test is skipped.
 */
@Export
@Version("1.0.0")
package org.calltransfer.tck;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
