package org.calltransfer.itests.support;

/**
 * How a server offers AMI over TLS, besides AMI without.
 *
 * @param port a free one of 127.0.0.1
 * @param key the server's, with its certificate
 */
public record AmiTlsOffer(int port, ServerKey key) {}
