package org.calltransfer.shell.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.karaf.shell.api.console.CommandLine;

/** Reads a command line that is being typed. */
final class TypedArguments {

    /** The options that are followed by a value. */
    static final Set<String> OPTIONS_WITH_VALUE = Set.of("--key", "--kind", "--timeout");

    private TypedArguments() {}

    /** Returns the arguments before the cursor, without the name of the command and its options. */
    static List<String> beforeCursor(CommandLine line) {
        List<String> words = Arrays.asList(line.getArguments()).subList(1, line.getCursorArgumentIndex());
        int first = 0;
        while (first < words.size() && words.get(first).startsWith("-")) {
            first += OPTIONS_WITH_VALUE.contains(words.get(first)) ? 2 : 1;
        }
        return words.subList(Math.min(first, words.size()), words.size());
    }
}
