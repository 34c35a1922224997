package org.calltransfer.asterisk.internal;

/** The actions that this provider can not do without, each with the privilege that grants it ({@code manager show command}). */
enum NeededAction {
    CORE_SHOW_CHANNELS("CoreShowChannels", "reporting or system"),
    GETVAR("Getvar", "call or reporting"),
    REDIRECT("Redirect", "call"),
    ATXFER("Atxfer", "call"),
    HANGUP("Hangup", "call or system");

    private final String action;
    private final String classes;

    NeededAction(String action, String classes) {
        this.action = action;
        this.classes = classes;
    }

    /** Returns the action's name in AMI. */
    String action() {
        return action;
    }

    /** Names what is to be granted, such as {@code Atxfer (write=call)}. */
    @Override
    public String toString() {
        return action + " (write=" + classes + ")";
    }
}
