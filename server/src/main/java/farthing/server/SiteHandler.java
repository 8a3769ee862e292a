package farthing.server;

import farthing.server.http.Handler;
import farthing.server.http.Problem;
import farthing.server.http.ProblemException;
import farthing.server.http.Request;
import farthing.server.http.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands out the page's files: compressed where the client takes it, and not again if it has them. */
final class SiteHandler implements Handler {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final Supplier<Site> site;
    private final String policy;

    /** @param policy for content security */
    SiteHandler(Supplier<Site> site, String policy) {
        this.site = site;
        this.policy = policy + "; frame-ancestors 'none'";
    }

    @Override
    public Response answer(Request request) {
        String path = request.path().substring(1);
        SiteFile file = site.get().file(path.isEmpty() || path.endsWith("/") ? path + "index.html" : path);
        if (file == null) {
            throw new Problem(
                            NOT_FOUND,
                            "there is nothing here",
                            "path",
                            request.path(),
                            "GET / is the page, GET /api tells what can be asked")
                    .exception();
        }
        if (!request.method().equals("GET")) {
            throw new ProblemException(
                    new Problem(NOT_ALLOWED, "a file can only be read", "use GET"), Map.of("Allow", "GET, HEAD"));
        }
        return response(request, file);
    }

    private Response response(Request request, SiteFile file) {
        boolean packed = file.gzip().length > 0 && request.takesGzip();
        String tag = '"' + file.tag() + (packed ? "-gzip" : "") + '"';
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ETag", tag);
        headers.put("Cache-Control", "no-cache");
        headers.put("Vary", "Accept-Encoding");
        headers.put("Content-Security-Policy", policy);
        if (knows(request.header("If-None-Match"), tag)) {
            return new Response(NOT_MODIFIED, file.type(), new byte[0], headers);
        }
        if (packed) {
            headers.put("Content-Encoding", "gzip");
        }
        return new Response(OK, file.type(), packed ? file.gzip() : file.bytes(), headers);
    }

    private static boolean knows(@Nullable String tags, String tag) {
        if (tags == null || tags.isEmpty()) {
            return false;
        }
        for (String each : tags.split(",", -1)) {
            String known = each.strip();
            if (known.equals("*") || known.equals(tag) || known.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
