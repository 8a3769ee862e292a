package farthing.server.http;

/** What answers a request. Called by many threads at once. */
@FunctionalInterface
public interface Handler {
    /** @throws ProblemException for an answer that is an error */
    Response answer(Request request);
}
