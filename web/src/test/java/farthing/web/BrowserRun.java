package farthing.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs the compiled program in a headless browser: a page from this machine's own server loads it and posts its output. */
final class BrowserRun implements AutoCloseable {
    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><title>parity</title><script src="/runtime.js"></script><script>
            const bytes = []
            const post = (path, body) => fetch(path, { method: 'POST', body })
            Promise.all([fetch('/given.json').then(answer => answer.json()), TeaVM.wasmGC.load('/parity.wasm', {
              installImports(imports) { imports.teavmConsole.putcharStdout = c => { bytes.push(c) } }
            })]).then(([given, program]) => program.exports.main(given))
              .then(() => post('/output', new Uint8Array(bytes)))
              .catch(error => post('/failure', String(error && error.stack || error)))
            </script>
            """;

    private final HttpServer server;
    private final Path compiled;
    private final String given;
    private final Path profile;
    private final CompletableFuture<String> output = new CompletableFuture<>();
    private @Nullable Process browser;

    /** @param given what the program is handed: a JSON list of texts */
    BrowserRun(Path compiled, String given, Path folder) throws IOException {
        this.compiled = compiled;
        this.given = given;
        this.profile = folder.resolve("profile");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] received = exchange.getRequestBody().readAllBytes();
        byte[] answer = new byte[0];
        int status = 200;
        switch (exchange.getRequestURI().getPath()) {
            case "/" -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                answer = PAGE.getBytes(StandardCharsets.UTF_8);
            }
            case "/runtime.js" -> {
                exchange.getResponseHeaders().set("Content-Type", "text/javascript");
                answer = Files.readAllBytes(compiled.resolve("runtime.js"));
            }
            case "/parity.wasm" -> {
                exchange.getResponseHeaders().set("Content-Type", "application/wasm");
                answer = Files.readAllBytes(compiled.resolve("parity.wasm"));
            }
            case "/given.json" -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                answer = given.getBytes(StandardCharsets.UTF_8);
            }
            case "/output" -> output.complete(new String(received, StandardCharsets.UTF_8));
            case "/failure" ->
                output.completeExceptionally(new IllegalStateException(new String(received, StandardCharsets.UTF_8)));
            default -> status = 404;
        }
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    String outputOf(Path chromium, int seconds)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        List<String> command = new ArrayList<>(List.of(chromium.toString(), "--headless"));
        command.addAll(Programs.CHROMIUM_ARGUMENTS);
        command.add("--user-data-dir=" + profile);
        command.add("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        browser = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return output.get(seconds, TimeUnit.SECONDS);
    }

    /** Ends the browser that was started, and no other. */
    @Override
    public void close() {
        server.stop(0);
        if (browser == null) {
            return;
        }
        List<ProcessHandle> helpers = browser.descendants().toList();
        browser.destroy();
        helpers.forEach(ProcessHandle::destroy);
        ended(browser.toHandle());
        helpers.forEach(BrowserRun::ended);
        for (String link : List.of("SingletonCookie", "SingletonLock", "SingletonSocket")) {
            profile.resolve(link).toFile().delete();
        }
    }

    private static void ended(ProcessHandle process) {
        try {
            process.onExit().get(5, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
