package farthing.server.http;

import java.util.Map;

/** Ends the work on a request with an error for the client. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    /** @param headers of the answer, such as the methods that are allowed */
    public ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.what(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    public Problem problem() {
        return problem;
    }

    Response response() {
        return problem.response(headers);
    }
}
