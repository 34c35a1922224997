package org.calltransfer.shell.internal;

import java.io.PrintStream;

/** Where a command prints to. */
final class Output {

    /**
     * Karaf gives the thread of each command a System.out of its own, which may be a pipe to the next command; the
     * session's console would go past the pipe.
     */
    private final PrintStream stream = System.out;

    void line(String text) {
        stream.println(Words.clean(text));
    }

    void table(Table table) {
        table.print(stream);
    }

    void json(JsonObject document) {
        stream.println(JsonWriter.write(document));
    }
}
