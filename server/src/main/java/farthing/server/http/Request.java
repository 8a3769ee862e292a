package farthing.server.http;

import com.sun.net.httpserver.Headers;
import java.util.Map;

/** A request whose path, host and size have been found good. */
public final class Request {
    private final String method;
    private final String path;
    private final Map<String, String> query;
    private final Headers headers;
    private final byte[] body;

    Request(String method, String path, Map<String, String> query, Headers headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = headers;
        this.body = body;
    }

    /** GET for a HEAD, whose answer loses its body on the way. */
    public String method() {
        return method.equals("HEAD") ? "GET" : method;
    }

    /** From the root, such as {@code /api/cost}: letters, digits, dots, dashes and slashes. */
    public String path() {
        return path;
    }

    /** What follows the question mark, in order. */
    public Map<String, String> query() {
        return query;
    }

    /** The first value, or empty if there is none. */
    public String header(String name) {
        String value = headers.getFirst(name);
        return value == null ? "" : value;
    }

    /** Not copied: it may be megabytes. */
    public byte[] body() {
        return body;
    }

    /** Whether the client takes gzip. */
    public boolean takesGzip() {
        for (String coding : header("Accept-Encoding").split(",", -1)) {
            String plain = coding.strip();
            if (plain.startsWith("gzip") && !plain.replace(" ", "").matches("gzip;q=0(\\.0*)?")) {
                return true;
            }
        }
        return false;
    }
}
