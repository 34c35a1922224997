package org.calltransfer.asterisk.internal.ami;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.X509TrustManager;
import org.calltransfer.asterisk.internal.ami.AmiLinkState.Status;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;

/** Who is let in, and whom we talk to, over TLS. */
public class AmiTlsPeerIT {

    @ClassRule
    public static final TestCertificates CERTIFICATES = new TestCertificates();

    private static final List<String> PROTOCOLS = List.of("TLSv1.2", "TLSv1.3");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @BeforeClass
    public static void makeCertificates() throws Exception {
        CERTIFICATES
                .make("authority", "-ext", "bc:c=ca:true")
                .make("server", "-signer", "authority", "-ext", "san=dns:localhost,ip:127.0.0.1")
                .make("foreign", "-signer", "authority", "-ext", "san=dns:pbx.example,ip:192.0.2.1")
                .make("client", "-signer", "authority")
                .make("stranger")
                .make("expired", "-ext", "san=ip:127.0.0.1", "-startdate", "-2d", "-validity", "1");
    }

    private static AmiTls trusting(String... names) throws Exception {
        return new AmiTls(Optional.of(CERTIFICATES.pem(names)), Optional.empty(), true);
    }

    private static AmiTls withKey(String name) throws Exception {
        AmiKeyStore keyStore = new AmiKeyStore(CERTIFICATES.keyStore(name), TestCertificates.PASSWORD);
        return new AmiTls(Optional.of(CERTIFICATES.pem("authority")), Optional.of(keyStore), true);
    }

    private static X509TrustManager onlyClient() throws Exception {
        return new OnlyClient(CERTIFICATES.certificate("authority"));
    }

    private static AmiSettings settings(String host, TlsPeer peer, AmiTls tls) {
        return new AmiSettings(host, peer.port(), "transfer", "", LIMIT, LIMIT, Optional.of(tls));
    }

    private static void connect(String host, TlsPeer peer, AmiTls tls) throws Exception {
        AmiSocket socket = new AmiSocket(settings(host, peer, tls), () -> {});
        try {
            socket.connect();
        } finally {
            socket.close();
        }
    }

    private static void assertAccepted(String server, AmiTls tls) throws Exception {
        try (TlsPeer peer = TlsPeer.of(CERTIFICATES.keyStore(server))) {
            connect("127.0.0.1", peer, tls);
        }
    }

    private static void assertRefused(String server, AmiTls tls, String text) throws Exception {
        try (TlsPeer peer = TlsPeer.of(CERTIFICATES.keyStore(server))) {
            assertThatThrownBy(() -> connect("127.0.0.1", peer, tls))
                    .isInstanceOf(IOException.class)
                    .hasMessage(text);
        }
    }

    @Test
    public void trustsAnAuthorityOfItsFile() throws Exception {
        assertAccepted("server", trusting("authority"));
        assertAccepted("server", trusting("stranger", "authority"));
    }

    @Test
    public void trustsTheServersOwnCertificate() throws Exception {
        assertAccepted("server", trusting("server"));
    }

    @Test
    public void knowsAServerByNameAndByAddress() throws Exception {
        try (TlsPeer peer = TlsPeer.of(CERTIFICATES.keyStore("server"))) {
            connect("localhost", peer, trusting("authority"));
            connect("127.0.0.1", peer, trusting("authority"));
        }
    }

    @Test
    public void refusesWhomItDoesNotTrust() throws Exception {
        String text = "the server's certificate is not trusted (tlsTrust): issued by CN=authority";
        assertRefused("server", trusting("stranger"), text);
        assertRefused("server", new AmiTls(Optional.empty(), Optional.empty(), true), text);
        assertRefused("server", new AmiTls(Optional.empty(), Optional.empty(), false), text);
    }

    @Test
    public void refusesACertificateOfAnotherHost() throws Exception {
        assertRefused(
                "foreign",
                trusting("authority"),
                "the server's certificate is for pbx.example, 192.0.2.1, not for 127.0.0.1 (tlsVerifyHost)");
        assertRefused(
                "stranger",
                trusting("stranger"),
                "the server's certificate is for CN=stranger, not for 127.0.0.1 (tlsVerifyHost)");
    }

    @Test
    public void takesACertificateOfAnotherHostIfToldTo() throws Exception {
        assertAccepted("foreign", new AmiTls(Optional.of(CERTIFICATES.pem("authority")), Optional.empty(), false));
    }

    @Test
    public void refusesACertificateOutOfItsTime() throws Exception {
        try (TlsPeer peer = TlsPeer.of(CERTIFICATES.keyStore("expired"))) {
            assertThatThrownBy(() -> connect("127.0.0.1", peer, trusting("expired")))
                    .hasMessageStartingWith("the server's certificate is valid only from 20");
        }
    }

    @Test
    public void saysThatTheServerAsksForACertificate() throws Exception {
        String asked = "the server asks for a certificate (tlsKeyStore)";
        for (String protocol : PROTOCOLS) {
            try (TlsPeer peer = TlsPeer.of(CERTIFICATES.keyStore("server"), protocol, onlyClient())) {
                assertThatThrownBy(() -> connect("127.0.0.1", peer, trusting("authority")))
                        .hasMessageStartingWith(asked);
                assertThatThrownBy(() -> connect("127.0.0.1", peer, withKey("stranger")))
                        .hasMessageStartingWith(asked + ", and takes none of that issuer or type");
            }
        }
    }

    @Test
    public void showsItsCertificateToAServerThatAsks() throws Exception {
        for (String protocol : PROTOCOLS) {
            try (TlsPeer peer = TlsPeer.of(CERTIFICATES.keyStore("server"), protocol, onlyClient())) {
                connect("127.0.0.1", peer, withKey("client"));
            }
        }
    }

    @Test
    public void saysThatTheServerRefusesItsCertificate() throws Exception {
        for (String protocol : PROTOCOLS) {
            try (TlsPeer peer = TlsPeer.of(CERTIFICATES.keyStore("server"), protocol, onlyClient())) {
                assertThatThrownBy(() -> connect("127.0.0.1", peer, withKey("foreign")))
                        .hasMessageStartingWith("the server refuses our certificate (tlsKeyStore)");
            }
        }
    }

    /** Takes only one of those whom the authority has signed. */
    private record OnlyClient(X509Certificate authority) implements X509TrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String keyType) throws CertificateException {
            if (!chain[0].getSubjectX500Principal().getName().equals("CN=client")) {
                throw new CertificateException("not the client");
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String keyExchange) {
            throw new UnsupportedOperationException();
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[] {authority};
        }
    }

    @Test
    public void readsItsFilesAnewForEachConnection() throws Exception {
        Path trust = CERTIFICATES.file("renewed.pem");
        AmiTls tls = new AmiTls(Optional.of(trust), Optional.empty(), true);
        Files.copy(CERTIFICATES.pem("stranger"), trust, StandardCopyOption.REPLACE_EXISTING);
        assertRefused("server", tls, "the server's certificate is not trusted (tlsTrust): issued by CN=authority");
        Files.copy(CERTIFICATES.pem("authority"), trust, StandardCopyOption.REPLACE_EXISTING);
        assertAccepted("server", tls);
        Files.delete(trust);
        assertRefused("server", tls, "tlsTrust: " + trust + " is not there");
    }

    @Test
    public void theStateOfTheLinkSaysWhatIsWrong() throws Exception {
        try (TlsPeer peer = TlsPeer.of(CERTIFICATES.keyStore("server"));
                AmiLink link = AmiSupervisor.open(
                        settings("127.0.0.1", peer, trusting("stranger")), new RecordingListener())) {
            await().until(() -> link.state().status() == Status.DOWN);
            assertThat(link.state().text()).startsWith("the server's certificate is not trusted (tlsTrust)");
        }
    }
}
