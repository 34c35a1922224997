package org.calltransfer.simulator.internal;

import java.util.List;
import java.util.Set;
import org.calltransfer.settings.InvalidSettingException;

/** A call that is up from the start, as the configuration states it. */
record CallLine(String from, String to) {

    static CallLine read(String line, Set<String> numbers) {
        List<String> ends = List.of(line.split("-", -1));
        if (ends.size() != 2) {
            throw new InvalidSettingException("calls", "'" + line + "': number-number is required");
        }
        for (String end : ends) {
            if (!numbers.contains(end)) {
                throw new InvalidSettingException("calls", "'" + line + "': there is no extension '" + end + "'");
            }
        }
        return new CallLine(ends.get(0), ends.get(1));
    }
}
