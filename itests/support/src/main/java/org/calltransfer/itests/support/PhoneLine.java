package org.calltransfer.itests.support;

/**
 * A phone as the server knows it.
 *
 * @param name the endpoint in {@code pjsip.conf}; its channels are {@code PJSIP/name-…}
 * @param extension the number that rings it
 * @param context the dial-plan context of the extension and of the calls that the phone makes
 * @param sipPort where the phone listens on 127.0.0.1
 */
record PhoneLine(String name, String extension, String context, int sipPort) {}
