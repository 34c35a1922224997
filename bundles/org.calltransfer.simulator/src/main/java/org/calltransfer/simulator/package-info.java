/**
 * The handle of a simulated PBX, for tests and for trying out an application.
 *
 * <p>Each configuration of the simulator registers two services with the property {@code platform}: the provider, through
 * which calls are transferred, and a {@link org.calltransfer.simulator.SimulatedPbx}, which plays the people at the telephones.
 */
@Export
@Version("1.0.0")
package org.calltransfer.simulator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
