package org.calltransfer.asterisk.internal.ami;

import java.net.Socket;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** The JDK's check of a server's certificate, with an operator's words for what is wrong with one. */
final class AmiServerCheck extends X509ExtendedTrustManager {

    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final X509ExtendedTrustManager trust;
    private final String host;

    AmiServerCheck(X509ExtendedTrustManager trust, String host) {
        this.trust = trust;
        this.host = host;
    }

    /** Checks the name, too, if the socket's parameters ask for it. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyExchange, Socket socket)
            throws CertificateException {
        try {
            // The JDK takes a certificate that is itself in the trust store without looking at its dates.
            chain[0].checkValidity();
            trust.checkServerTrusted(chain, keyExchange, socket);
        } catch (CertificateException e) {
            throw new CertificateException("the server's certificate " + problem(chain, keyExchange, e), e);
        }
    }

    private String problem(X509Certificate[] chain, String keyExchange, CertificateException e) {
        if (e instanceof CertificateExpiredException || e instanceof CertificateNotYetValidException) {
            return "is valid only from " + chain[0].getNotBefore().toInstant() + " to "
                    + chain[0].getNotAfter().toInstant();
        }
        try {
            checkServerTrusted(chain, keyExchange);
            return "is for " + names(chain[0]) + ", not for " + host + " (" + AmiTls.VERIFY_HOST + ")";
        } catch (CertificateException withAnyName) {
            return "is not trusted (" + AmiTls.TRUST + "): " + reason(chain[0], e);
        }
    }

    private static String reason(X509Certificate certificate, CertificateException e) {
        return e.getCause() instanceof CertPathBuilderException
                ? "issued by " + certificate.getIssuerX500Principal()
                : e.getMessage();
    }

    private static String names(X509Certificate certificate) throws CertificateException {
        Collection<List<?>> names = certificate.getSubjectAlternativeNames();
        return names == null
                ? certificate.getSubjectX500Principal().toString()
                : names.stream()
                        .filter(name -> List.of(DNS_NAME, IP_ADDRESS).contains(name.get(0)))
                        .map(name -> name.get(1).toString())
                        .collect(Collectors.joining(", "));
    }

    /** Without a socket, nobody asks for a name. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyExchange) throws CertificateException {
        trust.checkServerTrusted(chain, keyExchange);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String keyExchange, SSLEngine engine)
            throws CertificateException {
        trust.checkServerTrusted(chain, keyExchange, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType) throws CertificateException {
        trust.checkClientTrusted(chain, keyType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType, Socket socket) throws CertificateException {
        trust.checkClientTrusted(chain, keyType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String keyType, SSLEngine engine)
            throws CertificateException {
        trust.checkClientTrusted(chain, keyType, engine);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trust.getAcceptedIssuers();
    }
}
