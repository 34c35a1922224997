package org.calltransfer.rest.internal.http;

import java.util.List;
import java.util.Map;

/** Ends a request with a problem document. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final transient Map<String, List<String>> headers;

    public ProblemException(Fault fault, String detail) {
        this(fault, detail, Map.of());
    }

    public ProblemException(Fault fault, String detail, Map<String, List<String>> headers) {
        super(detail);
        this.problem = Problem.of(fault, detail);
        this.headers = headers;
    }

    /**
     * For whatever is not there. What is there but may not be seen gets the same words, so that nobody learns of it by
     * asking.
     */
    public static ProblemException notFound() {
        return new ProblemException(Fault.NOT_FOUND, "nothing is here, or nothing that you may see");
    }

    /** For a request that breaks a rule; the detail names the field and the rule. */
    public static ProblemException badRequest(String detail) {
        return new ProblemException(Fault.BAD_REQUEST, detail);
    }

    /** Returns the answer to send. */
    public Answer answer() {
        return Answer.problem(problem, headers);
    }
}
