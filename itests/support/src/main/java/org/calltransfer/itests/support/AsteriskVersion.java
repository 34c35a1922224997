package org.calltransfer.itests.support;

/** The Asterisk versions that tests run against: the oldest and the newest that the product supports. */
public enum AsteriskVersion {
    V16(16, "bullseye", "bullseye"),
    /** Debian before trixie knows no debootstrap script for forky, but all of Debian's are the one for sid. */
    V22(22, "forky", "sid");

    private final int major;
    private final String suite;
    private final String script;

    AsteriskVersion(int major, String suite, String script) {
        this.major = major;
        this.suite = suite;
        this.script = script;
    }

    public int major() {
        return major;
    }

    /** The Debian suite that packages this version. */
    String suite() {
        return suite;
    }

    /** The debootstrap script to install that suite with. */
    String script() {
        return script;
    }

    @Override
    public String toString() {
        return "Asterisk " + major;
    }
}
