package farthing.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.io.GlossaryFile;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/**
 * The page with its engine in this JVM, for work on views: {@code scripts/preview [PORT]}. Style sheet and scripts are read
 * from the sources at each request.
 */
final class Preview {
    private static final Path SITE = Path.of("src/main/resources/farthing/site");

    private final Engine engine = new Engine(ShippedFacts.facts());

    private Preview() {}

    public static void main(String[] args) throws IOException {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : 8711;
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(4));
        Preview preview = new Preview();
        server.createContext("/", preview::answer);
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort() + "/?preview");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body;
            String type;
            if (path.equals("/engine")) {
                body = called(exchange.getRequestBody().readAllBytes());
                type = "application/json";
            } else if (path.equals("/engine/feed")) {
                byte[] piece = exchange.getRequestBody().readAllBytes();
                Obj answer = new Obj(0).put("words", engine.feed(piece, piece.length));
                body = JsonText.compact(answer).getBytes(StandardCharsets.UTF_8);
                type = "application/json";
            } else if (path.equals("/data/glossary.html")) {
                body = GlossaryPart.html(GlossaryFile.shipped()).getBytes(StandardCharsets.UTF_8);
                type = "text/html; charset=utf-8";
            } else if (path.equals("/data/calls.jsonl")) {
                body = Files.readAllBytes(Path.of("../examples/calls.jsonl"));
                type = "text/plain";
            } else if (path.equals("/")) {
                body = IndexPage.html(engine).getBytes(StandardCharsets.UTF_8);
                type = "text/html; charset=utf-8";
            } else {
                Path file = SITE.resolve(path.substring(1)).normalize();
                if (!file.startsWith(SITE) || !Files.isRegularFile(file)) {
                    exchange.sendResponseHeaders(404, -1);
                    return;
                }
                body = Files.readAllBytes(file);
                type = path.endsWith(".js")
                        ? "text/javascript"
                        : path.endsWith(".css") ? "text/css" : path.endsWith(".svg") ? "image/svg+xml" : "text/plain";
            }
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] called(byte[] request) {
        Obj answer;
        try {
            answer = engine.call((Obj) JsonDocs.parse(request));
        } catch (RuntimeException e) {
            e.printStackTrace();
            answer = new Obj(0).put("fault", String.valueOf(e));
        }
        return JsonText.compact(answer).getBytes(StandardCharsets.UTF_8);
    }
}
