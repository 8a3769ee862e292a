package farthing.server.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;

/** From a request on the wire to its answer there. */
final class Exchange {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_ALLOWED = 405;
    private static final int MISDIRECTED = 421;
    private static final int FAULT = 500;

    /** Below, a packet or two carry the answer anyhow. */
    private static final int WORTH_COMPRESSING = 8 << 10;

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST");

    private final Bodies bodies;
    private final HostNames names;
    private final Handler handler;
    private final Consumer<Throwable> faults;

    Exchange(Limits limits, HostNames names, Handler handler, Consumer<Throwable> faults) {
        this.bodies = new Bodies(limits);
        this.names = names;
        this.handler = handler;
        this.faults = faults;
    }

    void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Response response;
            try {
                response = response(exchange);
            } catch (ProblemException e) {
                response = e.response();
            }
            send(exchange, response);
        }
    }

    private Response response(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        if (!METHODS.contains(method)) {
            throw new ProblemException(
                    new Problem(NOT_ALLOWED, "method " + method + " is not known here", "GET, HEAD or POST"),
                    Map.of("Allow", String.join(", ", METHODS)));
        }
        URI uri = exchange.getRequestURI();
        checkHost(exchange, uri);
        String path = Target.path(uri);
        Map<String, String> query = Target.query(uri);
        return bodies.read(
                exchange, body -> handled(new Request(method, path, query, exchange.getRequestHeaders(), body)));
    }

    private void checkHost(HttpExchange exchange, URI uri) {
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        if (hosts.size() > 1 || (hosts.isEmpty() && !exchange.getProtocol().equals("HTTP/1.0"))) {
            throw new Problem(
                            BAD_REQUEST,
                            "a request names its host once",
                            "header Host",
                            String.join(", ", hosts),
                            "Host: localhost")
                    .exception();
        }
        for (String host : hosts) {
            checkHost(host);
        }
        if (uri.getRawAuthority() != null) {
            checkHost(uri.getRawAuthority());
        }
    }

    private void checkHost(String host) {
        if (!names.know(host)) {
            throw new Problem(
                            MISDIRECTED,
                            "this server answers to " + names + " only, lest a page elsewhere pass for it",
                            "header Host",
                            host,
                            "start it with --allow-host NAME to answer to a name")
                    .exception();
        }
    }

    private Response handled(Request request) {
        try {
            return handler.answer(request);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            faults.accept(e);
            throw new Problem(
                            FAULT,
                            "internal error: " + e,
                            request.path(),
                            "",
                            "please report it with the request and the server's output under FARTHING_DEBUG=1")
                    .exception();
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.headers().forEach(headers::set);
        if (response.status() == NOT_MODIFIED) {
            exchange.sendResponseHeaders(NOT_MODIFIED, -1);
            return;
        }
        headers.set("Content-Type", response.type());
        byte[] body = response.body();
        if (body.length > WORTH_COMPRESSING
                && response.status() == OK
                && !headers.containsKey("Vary")
                && new Request("", "", Map.of(), exchange.getRequestHeaders(), body).takesGzip()) {
            headers.set("Content-Encoding", "gzip");
            headers.set("Vary", "Accept-Encoding");
            body = gzip(body);
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(response.status(), -1);
            return;
        }
        exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2);
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
