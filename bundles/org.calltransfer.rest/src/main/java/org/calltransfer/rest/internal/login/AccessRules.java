package org.calltransfer.rest.internal.login;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletRequest;
import org.calltransfer.rest.internal.http.Fault;
import org.calltransfer.rest.internal.http.ProblemException;
import org.calltransfer.settings.InvalidSettingException;
import org.calltransfer.settings.Settings;

/** The ways to log in that one configuration gives. */
final class AccessRules {

    private final Optional<BasicLogin> basic;
    private final BearerTokens tokens;
    private final FailedLogins failedLogins;

    AccessRules(Optional<BasicLogin> basic, BearerTokens tokens, FailedLogins failedLogins) {
        this.basic = basic;
        this.tokens = tokens;
        this.failedLogins = failedLogins;
    }

    /** Throws InvalidSettingException for the first value that breaks a rule. */
    static AccessRules of(Settings settings, FailedLogins failedLogins) {
        BearerTokens tokens = BearerTokens.parse(settings.list(BearerTokens.KEY));
        boolean allowRemote = settings.flag("allowRemoteBasic");
        List<String> roles = settings.list("roles");
        // A list, because unlike a text it may be empty.
        List<String> realm = settings.list("realm");
        if (realm.isEmpty()) {
            return new AccessRules(Optional.empty(), tokens, failedLogins);
        }
        if (realm.size() > 1) {
            throw new InvalidSettingException("realm", "not more than one is possible");
        }
        if (roles.isEmpty()) {
            throw new InvalidSettingException("roles", "at least one is required where there is a realm");
        }
        BasicLogin basic = new BasicLogin(
                new JaasRealm(realm.get(0), Set.copyOf(roles), null), new LoginCache(System::nanoTime), allowRemote);
        return new AccessRules(Optional.of(basic), tokens, failedLogins);
    }

    Client admit(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            throw unauthorized(request, "a login is required");
        }
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String credentials = header.substring(space + 1).strip();
        try {
            return switch (scheme.toLowerCase(Locale.ROOT)) {
                case "basic" ->
                    basic.orElseThrow(() -> new LoginFailedException("users can not log in, only tokens"))
                            .login(credentials, request);
                case "bearer" -> tokens.login(credentials);
                default -> throw new LoginFailedException("unknown scheme");
            };
        } catch (LoginFailedException e) {
            failedLogins.report(request.getRemoteAddr(), e.getMessage());
            throw unauthorized(request, "the login failed");
        } catch (ProblemException e) {
            failedLogins.report(request.getRemoteAddr(), e.getMessage());
            throw e;
        }
    }

    private ProblemException unauthorized(HttpServletRequest request, String detail) {
        List<String> challenges = new ArrayList<>();
        // A browser asked for Basic would send the password even where it is then refused.
        basic.filter(login -> login.isSafe(request))
                .ifPresent(login -> challenges.add("Basic realm=\"calltransfer\", charset=\"UTF-8\""));
        challenges.add("Bearer realm=\"calltransfer\"");
        return new ProblemException(Fault.UNAUTHORIZED, detail, Map.of("WWW-Authenticate", challenges));
    }
}
