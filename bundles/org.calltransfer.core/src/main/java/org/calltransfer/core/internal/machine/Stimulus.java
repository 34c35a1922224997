package org.calltransfer.core.internal.machine;

/** What can make a transfer change its phase. */
public enum Stimulus {
    // The check of the destination
    CHECKED_FOR_BLIND("destination checked"),
    CHECKED_FOR_HOLD("call checked"),
    CHECKED_FOR_DIAL("destination checked"),
    CHECK_FAILED("check failed"),

    // Commands of the application
    DIAL("dial requested"),
    COMPLETE("completion requested"),
    CANCEL("cancel requested"),

    // Facts of the provider
    CALLER_HELD("caller on consultation hold"),
    TARGET_DIALED("target is being called"),
    TARGET_RINGS("target rings"),
    TARGET_TALKS("transferor and target are talking"),
    TRANSFEROR_GONE("transferor has left"),
    CONNECTED_TO_TARGET("caller and target are connected"),
    CONNECTED_TO_TRANSFEROR("caller and transferor are connected"),
    TARGET_FAILED("target can not be had"),
    TARGET_GONE("target hung up"),
    CALLER_HUNG_UP("caller hung up"),
    CALLER_LOST("caller was dropped"),
    CALLER_GONE_UNSEEN("caller is gone, and nobody saw who ended the call"),
    REFUSED("refused by the platform"),
    LINK_LOST("link to the platform is lost"),
    LINK_BACK("link to the platform is back"),

    // Time and life cycle
    TIMED_OUT("time limit passed"),
    LEAVING("platform or tenant is being removed"),
    PROVIDER_GONE("platform is gone"),

    // A defect: the provider threw something, and what became of the command can not be told
    PROVIDER_FAILED("error in the provider");

    private final String text;

    Stimulus(String text) {
        this.text = text;
    }

    /** Returns what is written into the time line. */
    public String text() {
        return text;
    }
}
