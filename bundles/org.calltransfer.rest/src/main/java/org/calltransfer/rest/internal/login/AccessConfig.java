package org.calltransfer.rest.internal.login;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.AttributeType;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of the REST interface's configuration. The values are read and checked by {@link AccessRules}. */
@ObjectClassDefinition(
        id = AccessConfig.PID,
        name = "Call transfer: REST access",
        description = "Who may use the REST interface. Lists may also be one comma separated text."
                + " A wrong value closes the interface until it is corrected; the log names it.")
@interface AccessConfig {

    String PID = "org.calltransfer.rest";

    @AttributeDefinition(
            name = "Realm",
            description =
                    "JAAS realm in which users log in by HTTP Basic; they see all there is. Empty: no users, only tokens.")
    String realm() default "karaf";

    @AttributeDefinition(
            name = "Roles",
            description =
                    "Roles of the realm (its principals of a class named RolePrincipal), of which a user needs one.")
    String[] roles() default "admin";

    @AttributeDefinition(
            name = "Remote Basic",
            description =
                    "Whether users may log in from other machines over plain HTTP, where their password can be read on"
                            + " the way. Without it they need HTTPS or the loopback address.")
    boolean allowRemoteBasic() default false;

    @AttributeDefinition(
            name = "Tokens",
            type = AttributeType.PASSWORD,
            description =
                    "Bearer tokens, each as name=hash or name=hash@tenant+tenant. The hash is the SHA-256 of the token"
                            + " in 64 hex digits; with tenants, the token sees those and nothing else.")
    String[] _tokens() default {};
}
