package farthing.server.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** Reads the bodies of requests, each and all together within their limits. */
final class Bodies {
    private static final int TOO_LARGE = 413;
    private static final int BUSY = 503;
    private static final int CHUNK = 16 << 10;

    private final int each;
    /** Chunks that may lie in memory; taken as bytes arrive, so that an announced length alone takes nothing. */
    private final Semaphore chunks;

    Bodies(Limits limits) {
        this.each = limits.bodyBytes();
        this.chunks = new Semaphore(Math.max(1, limits.bodiesBytes() / CHUNK));
    }

    /** What becomes of a body while it is in memory. */
    interface Use {
        Response answer(byte[] body);
    }

    Response read(HttpExchange exchange, Use use) throws IOException {
        long announced = length(exchange.getRequestHeaders());
        if (announced > each) {
            throw tooLarge(announced + " bytes");
        }
        int taken = 0;
        try {
            // Not closed here: that would read what is left of a refused body before the refusal is sent.
            InputStream in = exchange.getRequestBody();
            ByteArrayOutputStream body = new ByteArrayOutputStream(Math.max(0, Math.min((int) announced, CHUNK)));
            byte[] chunk = new byte[announced >= 0 && announced < CHUNK ? (int) announced + 1 : CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                body.write(chunk, 0, read);
                if (body.size() > each) {
                    throw tooLarge("more than " + each + " bytes");
                }
                while (taken * (long) CHUNK < body.size()) {
                    if (!chunks.tryAcquire()) {
                        throw busy();
                    }
                    taken++;
                }
            }
            return use.answer(body.toByteArray());
        } finally {
            chunks.release(taken);
        }
    }

    /** The length of the body as the client tells it, -1 if it does not. */
    private static long length(Headers headers) {
        String length = headers.getFirst("Content-Length");
        if (length == null) {
            return headers.containsKey("Transfer-Encoding") ? -1 : 0;
        }
        return Long.parseLong(length); // the JDK's server has read it before
    }

    private ProblemException tooLarge(String found) {
        return new Problem(
                        TOO_LARGE,
                        "the request is larger than " + each + " bytes",
                        "body",
                        found,
                        "ask for less at once, or run the command line on the file")
                .exception();
    }

    private static ProblemException busy() {
        return new ProblemException(
                new Problem(BUSY, "too many large requests at once", "try again in a moment"),
                Map.of("Retry-After", "1"));
    }
}
