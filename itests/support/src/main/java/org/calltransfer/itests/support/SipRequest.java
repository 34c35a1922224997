package org.calltransfer.itests.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** SIP requests of the test itself, to a phone on 127.0.0.1. */
final class SipRequest {

    private static final int ANSWER_MILLIS = 500;

    private SipRequest() {}

    /** Whether the phone answers an OPTIONS request. */
    static boolean reaches(int port) {
        try (DatagramSocket socket = connect(port)) {
            socket.setSoTimeout(ANSWER_MILLIS);
            send(socket, "OPTIONS", UUID.randomUUID().toString());
            socket.receive(new DatagramPacket(new byte[1], 1));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends a request into a call. It is not answered to us: in a call, SIPp talks to the other side only. */
    static void intoCall(int port, String method, String callId) {
        try (DatagramSocket socket = connect(port)) {
            send(socket, method, callId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatagramSocket connect(int port) throws IOException {
        DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private static void send(DatagramSocket socket, String method, String callId) throws IOException {
        Map<String, String> values = Map.of(
                "method", method,
                "port", Integer.toString(socket.getPort()),
                "localPort", Integer.toString(socket.getLocalPort()),
                "branch", UUID.randomUUID().toString(),
                "callId", callId);
        String text = Template.fill("request.sip", values).replace("\n", "\r\n");
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        socket.send(new DatagramPacket(bytes, bytes.length));
    }
}
