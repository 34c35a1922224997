package org.calltransfer.itests.benchmark;

/** The actions whose round trip is measured: none of them changes anything. */
enum Request {
    PING("Ping", true),
    /** What is asked before each transfer. */
    GETVAR("Getvar of DIALPLAN_EXISTS", true),
    REDIRECT("Redirect of no channel", false);

    static final String CONTEXT = "internal";
    static final String EXTEN = "103";
    static final String MISSING_CHANNEL = "PJSIP/nobody-00000000";

    private final String title;
    private final boolean success;

    Request(String title, boolean success) {
        this.title = title;
        this.success = success;
    }

    /** Checks the answer: a client that is fast and wrong is not compared. */
    void check(boolean answeredWithSuccess) {
        if (answeredWithSuccess != success) {
            throw new IllegalStateException(title + " was answered with " + (success ? "an error" : "success"));
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
