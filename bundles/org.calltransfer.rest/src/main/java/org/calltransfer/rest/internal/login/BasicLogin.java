package org.calltransfer.rest.internal.login;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.calltransfer.rest.internal.http.Fault;
import org.calltransfer.rest.internal.http.ProblemException;

/** HTTP Basic (RFC 7617) for the users of a realm. */
final class BasicLogin {

    private final JaasRealm realm;
    private final LoginCache cache;
    private final boolean allowRemote;

    BasicLogin(JaasRealm realm, LoginCache cache, boolean allowRemote) {
        this.realm = realm;
        this.cache = cache;
        this.allowRemote = allowRemote;
    }

    /** Returns whether the password can not be read on its way, or the administrator does not mind. */
    boolean isSafe(HttpServletRequest request) {
        return allowRemote || request.isSecure() || Peer.isLoopback(request.getRemoteAddr());
    }

    Client login(String credentials, HttpServletRequest request) throws LoginFailedException {
        if (!isSafe(request)) {
            throw new ProblemException(
                    Fault.FORBIDDEN, "a user may log in from another machine over HTTPS only: use that, or a token");
        }
        // Browsers send a remembered password with requests that other sites make them send.
        if (Peer.isForeignPage(request)) {
            throw new ProblemException(Fault.FORBIDDEN, "the header Origin must name the same host as the header Host");
        }
        Optional<Client> known = cache.find(credentials);
        if (known.isPresent()) {
            return known.get();
        }
        Client client = check(decode(credentials));
        cache.put(credentials, client);
        return client;
    }

    private Client check(String userAndPassword) throws LoginFailedException {
        int colon = userAndPassword.indexOf(':');
        if (colon < 1) {
            throw new LoginFailedException("malformed Basic credentials");
        }
        String user = userAndPassword.substring(0, colon);
        realm.login(user, userAndPassword.substring(colon + 1).toCharArray());
        return Client.ofAllTenants(user);
    }

    private static String decode(String credentials) throws LoginFailedException {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new LoginFailedException("malformed Basic credentials");
        }
    }
}
