package farthing.server;

import farthing.server.http.Handler;
import farthing.server.http.Request;
import farthing.server.http.Response;
import java.util.function.Supplier;

/** Which part answers which path. */
public final class Routes implements Handler {
    private final Handler api;
    private final Handler site;

    /**
     * @param site opened at the first request for a file
     * @param policy for the security of the page's content
     */
    public Routes(Api api, Supplier<Site> site, String policy) {
        this.api = api;
        this.site = new SiteHandler(site, policy);
    }

    @Override
    public Response answer(Request request) {
        boolean ofApi = request.path().equals(Api.ROOT) || request.path().startsWith(Api.PREFIX);
        return ofApi ? api.answer(request) : site.answer(request);
    }
}
