package org.calltransfer.core.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** The keys of a tenant's configuration. The values are read and checked by {@link TenantSettings}. */
@ObjectClassDefinition(
        id = TenantConfig.PID,
        name = "Call transfer: tenant",
        description = "One configuration for each tenant; its CallTransferService is there while it is.")
@interface TenantConfig {

    String PID = "org.calltransfer.tenant";

    @AttributeDefinition(
            name = "Id",
            description =
                    "The tenant's name: 1 to 40 lower-case letters, digits or hyphens. The service carries it as the"
                            + " property 'tenant'.")
    String id();

    @AttributeDefinition(
            name = "Platforms",
            description = "The names of the platforms that carry the tenant's calls, in order of preference. Required.")
    String[] platforms();

    @AttributeDefinition(
            name = "Scope",
            description =
                    "The tenant's part of each platform; each platform needs at least one entry. 'pbx1:*' is the whole"
                            + " platform; 'pbx1:context=NAME', 'pbx1:channel=PREFIX' and 'pbx1:account=CODE' are the calls with a"
                            + " party in that dial-plan context, on such a channel or with that account code; 'pbx1:dial=NAME' is"
                            + " the context in which destinations are dialled.")
    String[] scope();

    @AttributeDefinition(
            name = "Preferred kind",
            description = "The kind of a transfer that leaves it open, where the platform can do both.",
            options = {
                @Option(label = "Consultative", value = "consultative"),
                @Option(label = "Blind", value = "blind")
            })
    String preferred() default "consultative";

    @AttributeDefinition(
            name = "No answer (seconds)",
            description = "How long a target may ring before the caller is given back: 5 to 600.")
    int noAnswerSeconds() default 30;

    @AttributeDefinition(
            name = "Consultation (seconds)",
            description = "How long a caller may stay on consultation hold: 10 to 86400.")
    int consultationSeconds() default 1800;

    @AttributeDefinition(
            name = "Completion (seconds)",
            description =
                    "How long the platform may take to do what it was told, before the outcome counts as unknown: 1 to"
                            + " 300.")
    int completionSeconds() default 15;

    @AttributeDefinition(
            name = "Transfers at once",
            description = "How many transfers the tenant may run at the same time: 1 to 10000.")
    int maxTransfers() default 100;

    @AttributeDefinition(
            name = "Ended transfers kept",
            description = "How many ended transfers stay readable; the oldest are forgotten first: 0 to 100000.")
    int keepEnded() default 1000;
}
