package org.calltransfer.api;

/** Whether a capability is there: the provider may also not be able to tell before it has tried. */
public enum Support {
    YES,
    NO,
    UNSPECIFIED
}
