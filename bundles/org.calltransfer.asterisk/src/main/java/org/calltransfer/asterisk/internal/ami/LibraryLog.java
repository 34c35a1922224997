package org.calltransfer.asterisk.internal.ami;

import org.asteriskjava.util.LogFactory;

/**
 * Silences asterisk-java: it logs whole events and responses, callers' numbers included, and each attempt to connect.
 * It looks for a log through a class loader that can be set, and keeps quiet if it finds none. What matters of its
 * errors reaches us as exceptions or as a lost link.
 */
final class LibraryLog extends ClassLoader {

    private LibraryLog() {}

    /** Has to come before any other class of the library is loaded, since those keep their loggers. */
    static void silence() {
        LogFactory.setClassLoader(new LibraryLog());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        throw new ClassNotFoundException(name);
    }
}
