package org.calltransfer.rest.internal.login;

import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/** A JAAS realm, and the roles of which a user needs one. */
final class JaasRealm {

    private final String name;
    private final Set<String> roles;
    private final Configuration configuration;

    /** Takes null for the configuration that is installed in the virtual machine: Karaf's, in Karaf. */
    JaasRealm(String name, Set<String> roles, Configuration configuration) {
        this.name = name;
        this.roles = roles;
        this.configuration = configuration;
    }

    void login(String user, char[] password) throws LoginFailedException {
        Subject subject = new Subject();
        try {
            new LoginContext(name, subject, callbacks -> answer(callbacks, user, password), configuration).login();
        } catch (LoginException | SecurityException e) {
            // SecurityException: there is no JAAS configuration at all, as in a plain framework.
            throw failed(
                    user, "refused by realm " + name + " with " + e.getClass().getSimpleName());
        }
        if (subject.getPrincipals().stream()
                // Every realm module has a class of its own for roles; only its simple name is common.
                .filter(principal -> principal.getClass().getSimpleName().equals("RolePrincipal"))
                .noneMatch(principal -> roles.contains(principal.getName()))) {
            throw failed(user, "has none of the roles");
        }
    }

    private static void answer(Callback[] callbacks, String user, char[] password) throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback nameCallback) {
                nameCallback.setName(user);
            } else if (callback instanceof PasswordCallback passwordCallback) {
                passwordCallback.setPassword(password);
            } else {
                throw new UnsupportedCallbackException(callback);
            }
        }
    }

    private static LoginFailedException failed(String user, String text) {
        // The name came from outside: it must not be able to write lines of its own into the log.
        String shown = user.substring(0, Math.min(user.length(), 64)).replaceAll("[^\\w.@-]", "?");
        return new LoginFailedException("user '" + shown + "' " + text);
    }
}
