package org.calltransfer.settings;

/** A configuration value that breaks a rule. */
public class InvalidSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** Takes the key and what is required of its value; the rule holds no secret. */
    public InvalidSettingException(String key, String rule) {
        super(key + ": " + rule);
    }
}
