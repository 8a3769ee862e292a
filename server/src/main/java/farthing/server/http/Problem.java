package farthing.server.http;

import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * An error as a client reads it; parts that do not apply are empty.
 *
 * @param status of HTTP
 * @param what is wrong, as the command line says it
 * @param where such as a line and key of the request
 * @param value that was found there
 * @param wayOut what to do instead
 */
public record Problem(int status, String what, String where, String value, String wayOut) {
    private static final int VALUE_SHOWN = 200;

    public Problem {
        value = value.length() > VALUE_SHOWN ? value.substring(0, VALUE_SHOWN) + "..." : value;
    }

    public Problem(int status, String what, String wayOut) {
        this(status, what, "", "", wayOut);
    }

    public ProblemException exception() {
        return new ProblemException(this);
    }

    Response response() {
        return response(Map.of());
    }

    /** @param headers beside the usual ones */
    public Response response(Map<String, String> headers) {
        Obj error = new Obj(0).put("status", status).put("what", what);
        put(error, "where", where);
        put(error, "value", value);
        put(error, "wayOut", wayOut);
        Doc document = new Obj(0).put("error", error);
        byte[] body = JsonText.pretty(document).getBytes(StandardCharsets.UTF_8);
        return new Response(status, "application/json", body, headers);
    }

    private static void put(Obj error, String key, String text) {
        if (!text.isEmpty()) {
            error.put(key, text);
        }
    }
}
