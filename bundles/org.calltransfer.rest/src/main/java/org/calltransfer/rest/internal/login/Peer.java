package org.calltransfer.rest.internal.login;

import java.net.InetAddress;
import java.net.UnknownHostException;
import javax.servlet.http.HttpServletRequest;

/** What a request tells about where it comes from. */
final class Peer {

    private Peer() {}

    static boolean isLoopback(String address) {
        // InetAddress takes an empty text for the loopback address.
        if (address == null || address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Returns whether a browser sends it for a page of another site; only browsers send an Origin. */
    static boolean isForeignPage(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        return origin != null && !origin.equals("http://" + host) && !origin.equals("https://" + host);
    }
}
