package org.calltransfer.rest.internal.login;

import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;

/** A JAAS realm "test" with the users ada (admin) and bob (viewer), whose password is "se:crét". */
final class FakeRealm extends Configuration {

    /** How often somebody tried to log in; a login module is made anew each time, so it can not count. */
    private final AtomicInteger logins = new AtomicInteger();

    JaasRealm realm() {
        return new JaasRealm("test", Set.of("admin", "operator"), this);
    }

    int logins() {
        return logins.get();
    }

    @Override
    public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
        if (!name.equals("test")) {
            return null;
        }
        logins.incrementAndGet();
        return new AppConfigurationEntry[] {
            new AppConfigurationEntry(
                    Module.class.getName(), AppConfigurationEntry.LoginModuleControlFlag.REQUIRED, Map.of())
        };
    }

    /** Named as those of Karaf. */
    public record RolePrincipal(String getName) implements Principal {}

    /** Made by JAAS. */
    public static final class Module implements LoginModule {

        private static final Map<String, String> ROLES = Map.of("ada", "admin", "bob", "viewer");

        private Subject subject;
        private CallbackHandler handler;
        private String user;

        @Override
        public void initialize(
                Subject newSubject, CallbackHandler newHandler, Map<String, ?> shared, Map<String, ?> options) {
            subject = newSubject;
            handler = newHandler;
        }

        @Override
        public boolean login() throws LoginException {
            NameCallback name = new NameCallback("user");
            PasswordCallback password = new PasswordCallback("password", false);
            try {
                handler.handle(new Callback[] {name, password});
            } catch (Exception e) {
                throw new LoginException(e.toString());
            }
            user = name.getName();
            if (!ROLES.containsKey(user) || !"se:crét".equals(new String(password.getPassword()))) {
                throw new FailedLoginException(user + " with " + new String(password.getPassword()));
            }
            return true;
        }

        @Override
        public boolean commit() {
            return subject.getPrincipals().add(new RolePrincipal(ROLES.get(user)));
        }

        @Override
        public boolean abort() {
            return true;
        }

        @Override
        public boolean logout() {
            return true;
        }
    }
}
