package org.calltransfer.simulator.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The keys of a simulated PBX. The values are read and checked by {@link SimulatorSettings}. */
@ObjectClassDefinition(
        id = SimulatorConfig.PID,
        name = "Call transfer: simulated PBX",
        description =
                "One configuration for each PBX in memory. A changed configuration replaces the PBX: running transfers are"
                        + " brought to an end, its calls are gone, and a new one starts with the calls named here.")
@interface SimulatorConfig {

    String PID = "org.calltransfer.simulator";

    @AttributeDefinition(
            name = "Platform",
            description = "The platform's name: 1 to 40 lower-case letters, digits or hyphens. Required.")
    String platform();

    @AttributeDefinition(
            name = "Extensions",
            description = "The telephones, each as 'number=name:behaviour' or 'number=name:behaviour:millis', such as"
                    + " '102=bob:answer'. Number: 1 to 40 letters, digits or + * # . _; name: 1 to 40 characters other than"
                    + " comma and colon. Behaviours: 'answer', 'no-answer' (the PBX gives up), 'reject', 'busy' and"
                    + " 'unreachable'. Millis: for the first three, how long it rings before, 0 to 3600000; without it,"
                    + " 'no-answer' rings for 60000 and the others for 'answerMillis'.")
    String[] extensions() default {};

    @AttributeDefinition(
            name = "Calls",
            description =
                    "Calls that are up from the start, each as 'number-number' of two extensions. They get the ids"
                            + " 'PLATFORM:1', 'PLATFORM:2' and so on, in this order.")
    String[] calls() default {};

    @AttributeDefinition(
            name = "Ring (milliseconds)",
            description =
                    "How long the PBX takes until a called extension rings or turns out not to, and until it gives a caller"
                            + " back after the target failed: 0 to 60000.")
    int ringMillis() default 300;

    @AttributeDefinition(
            name = "Answer (milliseconds)",
            description = "How long an extension rings before it answers or rejects, unless it states its own time:"
                    + " 0 to 3600000.")
    int answerMillis() default 1500;
}
