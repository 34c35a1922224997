package org.calltransfer.itests.support;

/** The names of the two channels of a call between two phones. */
public record BridgedCall(String callerChannel, String calledChannel) {}
