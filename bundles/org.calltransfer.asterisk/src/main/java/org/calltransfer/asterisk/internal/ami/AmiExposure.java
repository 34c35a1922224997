package org.calltransfer.asterisk.internal.ami;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether others can listen to a link. */
final class AmiExposure {

    private static final Logger LOG = LoggerFactory.getLogger(AmiExposure.class);

    private AmiExposure() {}

    /** Says it in the log; for once in the life of a link. May take as long as the host's name takes to be resolved. */
    static void report(AmiSettings settings) {
        if (isExposed(settings)) {
            LOG.warn(
                    "The connection to Asterisk at {} is not encrypted (tls = false): whoever is on the way can read"
                            + " calls and numbers and alter what is said; of the password, a digest is seen, from"
                            + " which a weak one can be guessed",
                    settings.address());
        }
    }

    static boolean isExposed(AmiSettings settings) {
        return settings.tls().isEmpty() && !isLoopback(settings.host());
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
