package org.calltransfer.asterisk.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of an Asterisk server's configuration. The values are read and checked by {@link AsteriskSettings}. */
@ObjectClassDefinition(
        id = AsteriskConfig.PID,
        name = "Call transfer: Asterisk",
        description =
                "One configuration for each Asterisk server (16 to 22), reached over AMI. One connection serves all"
                        + " tenants on it.")
@interface AsteriskConfig {

    String PID = "org.calltransfer.asterisk";

    @AttributeDefinition(
            name = "Platform",
            description =
                    "The name by which tenants refer to this server: 1 to 40 lower-case letters, digits or hyphens.")
    String platform();

    @AttributeDefinition(name = "Host", description = "Name or address of the server.")
    String host() default "127.0.0.1";

    @AttributeDefinition(name = "Port", description = "TCP port of the manager interface: 1 to 65535.")
    int port() default 5038;

    @AttributeDefinition(
            name = "User",
            description = "As in manager.conf; needs read = call,dialplan,system and write = call,reporting.")
    String username();

    @AttributeDefinition(
            name = "Password",
            description =
                    "The user's secret; best given as $[secret:name], so that it stands in no configuration file.",
            type = AttributeType.PASSWORD)
    String _password();

    @AttributeDefinition(
            name = "Context",
            description = "The dial-plan context in which destinations are dialled for tenants that name none.")
    String context() default "default";

    @AttributeDefinition(
            name = "TLS",
            description =
                    "Whether the connection is encrypted, by TLS 1.2 or 1.3. The port is then the one of tlsbindaddr"
                            + " in manager.conf, usually 5039.")
    boolean tls() default false;

    @AttributeDefinition(
            name = "TLS: trusted certificates",
            description = "Path of a PEM file with one or more certificates, of authorities or of the server itself; if"
                    + " none is given, the JVM's own trust store is used. Read anew for each connection.",
            required = false)
    String tlsTrust();

    @AttributeDefinition(
            name = "TLS: key store",
            description =
                    "Path of a PKCS#12 file with our own private key and its chain of certificates, for whoever asks"
                            + " for one: a proxy in front of the server, since Asterisk's manager interface itself does not."
                            + " Read anew for each connection.",
            required = false)
    String tlsKeyStore();

    @AttributeDefinition(
            name = "TLS: key store password",
            description = "The password of the key store and of the key in it; best given as $[secret:name].",
            type = AttributeType.PASSWORD,
            required = false)
    String _tlsKeyStorePassword();

    @AttributeDefinition(
            name = "TLS: verify host",
            description =
                    "Whether the server's certificate must be for the host that is given above. Only the word false"
                            + " switches it off: whoever has any trusted certificate can then answer in the server's place.")
    boolean tlsVerifyHost() default true;

    @AttributeDefinition(
            name = "Connect (seconds)",
            description = "How long connecting may take, and how long the TLS handshake after it: 1 to 60.")
    int connectSeconds() default 5;

    @AttributeDefinition(name = "Response (seconds)", description = "How long an answer may take: 1 to 60.")
    int responseSeconds() default 5;
}
