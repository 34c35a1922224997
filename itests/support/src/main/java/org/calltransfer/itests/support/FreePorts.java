package org.calltransfer.itests.support;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Ports of 127.0.0.1 that nobody uses. They lie between Asterisk's RTP range and the ports that the system hands out by
 * itself, so that nobody takes one between the choice and its use.
 */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final Random RANDOM = new Random();

    private FreePorts() {}

    /** One free port. */
    public static int one() {
        return first(1);
    }

    /** The first of {@code count} free ports in a row. */
    static int first(int count) {
        for (int attempt = 0; attempt < 1000; attempt++) {
            int first = RANDOM.nextInt(LOWEST, HIGHEST - count);
            if (IntStream.range(first, first + count).allMatch(FreePorts::isFree)) {
                return first;
            }
        }
        throw new IllegalStateException("No free port between " + LOWEST + " and " + HIGHEST);
    }

    private static boolean isFree(int port) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (ServerSocket tcp = new ServerSocket();
                DatagramSocket udp = new DatagramSocket(null)) {
            tcp.bind(address);
            udp.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
