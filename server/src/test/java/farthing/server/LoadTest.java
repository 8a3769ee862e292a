package farthing.server;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.desk.Desk;
import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import farthing.server.http.Limits;
import farthing.server.http.Listener;
import farthing.server.http.Workers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Many clients that keep their connections and ask without a pause: every answer must be whole and the right one. Everyday
 * with few for seconds; {@code -Psoak} lets a thousand ask for half a minute, {@code -Dfarthing.load.port=N} asks a server
 * that runs already. The figures are left in target/load.txt.
 */
@Tag("load")
class LoadTest {
    private static final int CLIENTS = Integer.getInteger("farthing.load.clients", 100);
    private static final int SECONDS = Integer.getInteger("farthing.load.seconds", 3);
    private static final int PORT = Integer.getInteger("farthing.load.port", 0);
    private static final List<String> MODELS =
            List.of("gpt-4o", "claude-sonnet-4-6", "gemini-2.5-pro", "o3", "deepseek-chat");

    private final List<String> errors = new CopyOnWriteArrayList<>();

    @Test
    void everyClientGetsItsAnswerEveryTime() throws Exception {
        if (PORT > 0) {
            ask(PORT);
            return;
        }
        List<Throwable> faults = new CopyOnWriteArrayList<>();
        try (Workers workers = new Workers();
                Listener listener = Listener.start(
                        new Listener.Place(Defaults.HOST, 0, List.of()),
                        Limits.usual(),
                        new Routes(
                                new Api(new Desk(Known.FACTS), workers),
                                () -> new Site(new TreeMap<>()),
                                "default-src 'none'"),
                        faults::add)) {
            ask(listener.port());
        }
        assertThat(faults).isEmpty();
    }

    private void ask(int port) throws Exception {
        List<byte[]> requests = new ArrayList<>();
        List<byte[]> answers = new ArrayList<>();
        for (String model : MODELS) {
            for (byte[] request : List.of(byDocument(model), byQuery(model))) {
                requests.add(request);
                answers.add(once(port, request));
            }
        }
        long[][] times = new long[CLIENTS][];
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int me = i;
            clients.add(Thread.ofVirtual().start(() -> {
                int kind = me % requests.size();
                times[me] = client(port, start, requests.get(kind), answers.get(kind));
            }));
        }
        long began = System.nanoTime();
        start.countDown();
        for (Thread client : clients) {
            assertThat(client.join(Duration.ofSeconds(SECONDS + 60L))).isTrue();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        assertThat(errors).isEmpty();
        report(times, seconds);
    }

    private static void report(long[][] times, double seconds) throws IOException {
        long[] all = Arrays.stream(times).flatMapToLong(LongStream::of).sorted().toArray();
        assertThat(Arrays.stream(times)).allMatch(own -> own.length > 0);
        String figures = "clients %d, %.1f s, %d answers, %.0f a second, p50 %.1f ms, p99 %.1f ms, most %.1f ms%n"
                .formatted(
                        CLIENTS,
                        seconds,
                        all.length,
                        all.length / seconds,
                        all[all.length / 2] / 1e6,
                        all[(int) (all.length * 0.99)] / 1e6,
                        all[all.length - 1] / 1e6);
        Files.writeString(Path.of("target", "load.txt"), figures);
    }

    private long[] client(int port, CountDownLatch start, byte[] request, byte[] expected) {
        long[] times = new long[1024];
        int count = 0;
        try (KeptConnection connection = new KeptConnection(port)) {
            start.await();
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            for (long now = System.nanoTime(); now < end; count++) {
                byte[] answer = connection.answer(request);
                long then = System.nanoTime();
                if (!Arrays.equals(answer, expected)) {
                    errors.add("another answer after " + count + ": " + text(answer));
                    break;
                }
                times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
                times[count] = then - now;
                now = then;
            }
        } catch (IOException | InterruptedException e) {
            errors.add("after " + count + ": " + e);
        }
        return Arrays.copyOf(times, count);
    }

    private static byte[] once(int port, byte[] request) throws IOException {
        try (KeptConnection connection = new KeptConnection(port)) {
            byte[] answer = connection.answer(request);
            assertThat(text(answer)).contains("\"contractedTotal\"");
            return answer;
        }
    }

    private static String text(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8);
    }

    private static byte[] byDocument(String model) {
        String body = JsonText.compact(
                new Obj(0).put("model", model).put("in", 1400).put("out", 600).put("cached", "50%"));
        return KeptConnection.bytes("POST /api/cost HTTP/1.1", "Content-Type: application/json", body);
    }

    private static byte[] byQuery(String model) {
        return KeptConnection.bytes("GET /api/cost?model=" + model + "&in=1400&out=600 HTTP/1.1", "Accept: */*", "");
    }
}
