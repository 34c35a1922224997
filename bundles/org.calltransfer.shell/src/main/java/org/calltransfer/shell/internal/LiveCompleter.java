package org.calltransfer.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Candidate;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.ArgumentCommandLine;
import org.osgi.framework.BundleContext;

/** Completes an argument by what is there at this moment. */
abstract class LiveCompleter implements Completer {

    @Reference
    BundleContext bundles;

    /** Returns the values that fit after the given arguments, each with a description. */
    abstract Map<String, String> values(List<String> typed);

    @Override
    public final void completeCandidates(Session session, CommandLine line, List<Candidate> candidates) {
        if (line instanceof ArgumentCommandLine) {
            // Karaf asks whether an earlier argument was right, but does not tell what stands before it.
            candidates.add(new Candidate(line.getCursorArgument()));
            return;
        }
        values(TypedArguments.beforeCursor(line))
                .forEach((value, description) ->
                        candidates.add(new Candidate(value, value, null, Words.clean(description), null, null, true)));
    }

    @Override
    public final int complete(Session session, CommandLine line, List<String> candidates) {
        List<Candidate> found = new ArrayList<>();
        completeCandidates(session, line, found);
        found.forEach(candidate -> candidates.add(candidate.value()));
        return line.getBufferPosition() - line.getArgumentPosition();
    }
}
