@Export
@Version("1.0.0")
package org.calltransfer.itests.container;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
