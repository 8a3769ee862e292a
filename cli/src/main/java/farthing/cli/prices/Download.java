package farthing.cli.prices;

import farthing.answers.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** One file over HTTP: bounded in size and time, never redirected to another place. */
final class Download {
    /** A book is smaller: {@value} bytes. */
    static final int BYTES_MAX = 64 << 20;

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private Download() {}

    /** @throws InputException if the server does not answer with the file */
    static byte[] of(URI uri) throws IOException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(TIMEOUT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .timeout(TIMEOUT)
                    .header("Accept", "application/json")
                    .GET()
                    .build();
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != 200) {
                    throw new InputException("--url " + uri + ": the server answered " + response.statusCode()
                            + "; nothing was written");
                }
                byte[] bytes = body.readNBytes(BYTES_MAX + 1);
                if (bytes.length > BYTES_MAX) {
                    throw new InputException(
                            "--url " + uri + ": over " + (BYTES_MAX >> 20) + " MiB; nothing was written");
                }
                return bytes;
            }
        } catch (IOException e) {
            throw new InputException(
                    "--url " + uri + ": cannot be fetched: " + e.getClass().getSimpleName()
                            + (e.getMessage() == null ? "" : ", " + e.getMessage()) + "; nothing was written");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException("--url " + uri + ": interrupted; nothing was written");
        }
    }
}
