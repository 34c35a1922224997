package org.calltransfer.shell.internal;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.karaf.shell.support.table.ShellTable;

/** A table of Karaf's with cells that can neither steer the terminal nor break the table. */
final class Table {

    private final ShellTable table;
    private final boolean format;

    Table(boolean noFormat, String emptyText) {
        table = new ShellTable().emptyTableText(emptyText);
        format = !noFormat;
    }

    Table texts(String... headers) {
        Arrays.stream(headers).forEach(table::column);
        return this;
    }

    Table numbers(String header) {
        table.column(header).alignRight();
        return this;
    }

    /** Adds a row; the elements of a list stand under each other in their cell. */
    void row(Object... cells) {
        table.addRow().addContent(Arrays.stream(cells).map(this::cell).toArray());
    }

    void print(PrintStream stream) {
        table.print(stream, format);
    }

    private String cell(Object value) {
        if (value instanceof List<?> lines) {
            return lines.stream().map(this::cell).collect(Collectors.joining(format ? "\n" : "; "));
        }
        return Words.clean(value.toString());
    }
}
