package org.reflections.scanners;

/** Named in the signature of a constructor that asterisk-java calls. */
public interface Scanner {}
