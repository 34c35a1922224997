package org.calltransfer.api;

/** Why a request was refused or a transfer ended as it did: a closed list, each with what can be done about it. */
public enum Reason {
    /** As asked: nothing to explain. */
    NONE("nothing needs to be done"),
    /** The target is busy. */
    BUSY("try again later or choose another destination"),
    /** The target did not answer in time. */
    NO_ANSWER("try again later or choose another destination"),
    /** The destination does not exist on the platform, or can not be dialled by the mechanism. */
    INVALID_DESTINATION("correct the destination"),
    /** The switch, the tenant's policy or the call's rights forbid it. */
    NOT_PERMITTED("choose another kind or ask the administrator for the right"),
    /** The target or the platform can not be reached now. */
    UNREACHABLE("try again later"),
    /** The target declined. */
    REJECTED("choose another destination"),
    /** The caller hung up. */
    CALLER_GONE("nothing can be done"),
    /** The transferor hung up. */
    TRANSFEROR_GONE("nothing can be done"),
    /** The target hung up before the transfer was complete. */
    TARGET_GONE("talk to the target again or choose another destination"),
    /** The provider was stopped or taken out of the configuration. */
    PROVIDER_GONE("try again when the platform is back"),
    /** The provider broke its contract; its log tells more. */
    PROVIDER_FAILED("report it with the log"),
    /** The platform can not do this with this call. */
    NOT_SUPPORTED("choose another kind"),
    /** Not possible in the state in which the call or the transfer is. */
    INVALID_STATE("look at the state and at what is allowed"),
    /** A time limit passed. */
    TIMED_OUT("try again, or raise the limit"),
    /** No live call of this tenant has the given id. */
    UNKNOWN_CALL("list the calls"),
    /** The call has no such party. */
    UNKNOWN_PARTY("list the parties of the call"),
    /** More than one party fits. */
    AMBIGUOUS_PARTY("name the party by its id"),
    /** The call is being transferred already. */
    IN_PROGRESS("wait for the running transfer or cancel it"),
    /** None of the tenant's platforms is available. */
    NO_PROVIDER("look at the platforms of the tenant"),
    /** The tenant runs as many transfers as it may. */
    LIMIT_REACHED("wait for a running transfer to end"),
    /** The switch did not show why. */
    NOT_OBSERVED("look at the evidence and at the switch's own log");

    private final String advice;

    Reason(String advice) {
        this.advice = advice;
    }

    /** Returns what the one who asked can do about it: a phrase for people. */
    public String advice() {
        return advice;
    }
}
