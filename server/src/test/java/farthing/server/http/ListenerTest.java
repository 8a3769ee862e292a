package farthing.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses, and how it ends those who never come to the point. */
class ListenerTest {
    /** What surefire sets for this room, with the tick of the JDK's timer and some more. */
    private static final Duration CUT_OFF = Duration.ofSeconds(3);

    private static final Duration AT_LATEST = Duration.ofSeconds(10);

    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private Listener listener = start();

    private Listener start() {
        try {
            return Listener.start(
                    new Listener.Place("127.0.0.1", 0, List.of("calc.example")),
                    new Limits(1 << 20, 8 << 20),
                    ListenerTest::echo,
                    faults::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void noFaults() {
        faults.clear();
    }

    @AfterEach
    void stop() {
        listener.close();
    }

    private static Response echo(Request request) {
        if (request.path().equals("/fault")) {
            throw new IllegalStateException("the shelf fell down");
        }
        String text = request.method() + " " + request.path() + " " + request.query() + " " + request.body().length;
        return new Response(200, "text/plain", text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private String raw(String request) throws IOException {
        try (Wire wire = new Wire(listener.port())) {
            return wire.offer(request).rest();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/..%5c..%5cetc",
                "/..%2f..%2fetc/passwd",
                "/data/../../etc/passwd",
                "/./index.html",
                "//etc/passwd",
                "/a//b",
                "/%00",
                "/index.html%00.css",
                "/%c0%ae%c0%ae/etc/passwd",
                "/index.html;x",
                "/\\..\\etc",
                "/\u0000",
                "/a\u00e9",
                "..",
                "*",
                "file:///etc/passwd",
                "http://evil.example/",
                "http://evil.example:80/index.html"
            })
    void whatIsNoPlainPathOfOursIsRefused(String target) throws IOException {
        String answer = Wire.get(listener.port(), target);
        assertThat(answer).matches("(?s)HTTP/1.1 4(00|04|21) .*").doesNotContain("{} 0");
        assertThat(faults).isEmpty();
    }

    @Test
    void anAbsoluteTargetThatNamesUsIsTaken() throws IOException {
        assertThat(Wire.get(listener.port(), "http://localhost:1/index.html")).endsWith("GET /index.html {} 0");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "LOCALHOST:1234, 200",
        "127.0.0.1:80, 200",
        "[::1]:80, 200",
        "192.168.1.20, 200",
        "calc.example:8080, 200",
        "evil.example, 421",
        "localhost.evil.example, 421",
        "127.0.0.1.evil.example, 421",
        "127.0.0.1@evil.example, 421",
        "'', 421"
    })
    void onlyItsOwnNamesReachIt(String host, int status) throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void aRequestNamesItsHostOnce() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void anAnnouncedBodyOfAHundredMegabytesIsRefusedAsSoonAsItsHeadIsRead() throws IOException {
        try (Wire wire = new Wire(listener.port())) {
            wire.send("POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 104857600\r\n\r\n");
            assertThat(wire.rest()).startsWith("HTTP/1.1 413 ").contains("\"value\": \"104857600 bytes\"");
        }
    }

    @Test
    void whoSendsAHundredMegabytesAllTheSameReadsTheRefusal() throws IOException {
        String mebibyte = "x".repeat(1 << 20);
        try (Wire wire = new Wire(listener.port())) {
            wire.send(Wire.head("POST /x HTTP/1.1", "Content-Length: 104857600"));
            for (int i = 0; i < 100; i++) {
                wire.send(mebibyte);
            }
            assertThat(wire.rest()).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void aBodyInChunksWithoutALengthIsCutAtTheSameSize() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        try (Wire wire = new Wire(listener.port())) {
            wire.send(Wire.head("POST /x HTTP/1.1", "Transfer-Encoding: chunked"));
            for (int i = 0; i < 20; i++) {
                wire.send(chunk);
            }
            wire.send("0\r\n\r\n");
            assertThat(wire.rest()).startsWith("HTTP/1.1 413 ");
        }
        assertThat(raw(Wire.head("POST /x HTTP/1.1", "Transfer-Encoding: chunked") + chunk + "0\r\n\r\n"))
                .endsWith("POST /x {} 65536");
    }

    @Test
    void aBodyJustWithinTheLimitIsTaken() throws IOException {
        String body = "x".repeat(1 << 20);
        assertThat(raw(Wire.head("POST /x HTTP/1.1", "Content-Length: " + body.length()) + body))
                .endsWith("POST /x {} " + body.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
                "POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n",
                "G"
            })
    void aClientThatTricklesIsCutOffWhileOthersAreServed(String start) throws Exception {
        Instant began = Instant.now();
        try (Wire slow = new Wire(listener.port())) {
            slow.send(start);
            Thread trickle = Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        slow.send("a");
                        Thread.sleep(100);
                    }
                } catch (SocketException e) {
                    // cut off, as it must be
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(Wire.get(listener.port(), "/others")).endsWith("GET /others {} 0");
            assertThat(slow.rest()).isEmpty();
            trickle.join(AT_LATEST);
            assertThat(trickle.isAlive()).isFalse();
        }
        assertThat(Duration.between(began, Instant.now())).isBetween(CUT_OFF.minusSeconds(1), AT_LATEST);
        assertThat(faults).isEmpty();
    }

    @Test
    void hundredsThatTrickleHoldUpNobody() throws Exception {
        List<Wire> slow = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 300; i++) {
            slow.add(new Wire(listener.port())
                    .send("POST /x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx"));
        }
        Instant began = Instant.now();
        assertThat(Wire.get(listener.port(), "/others")).endsWith("GET /others {} 0");
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(2));
        for (Wire wire : slow) {
            wire.close();
        }
    }

    @Test
    void aHeadOfAMegabyteIsCutOff() throws IOException {
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(1 << 20) + "\r\n\r\n"))
                .doesNotContain(" 200 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\n" + "X: y\r\n".repeat(1_000_000) + "\r\n"))
                .doesNotContain(" 200 ");
        assertThat(Wire.get(listener.port(), "/others")).endsWith("GET /others {} 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: one\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET /\r\n\r\n"
            })
    void aHeadThatCanBeReadInTwoWaysIsRefused(String request) throws IOException {
        assertThat(raw(request)).matches("(?s)HTTP/1.1 (400|501) .*");
    }

    @Test
    void aQueryIsDecodedOnceAndAnOddOneRefused() throws IOException {
        assertThat(Wire.get(listener.port(), "/x?model=gpt%2D4o&cached=80%25&note=a+b%20%C3%A9"))
                .contains("{model=gpt-4o, cached=80%, note=a b \u00c3\u00a9}");
        for (String query : List.of("a=%", "a=%zz", "a=%ff", "a=%c0%ae", "a=1&a=2")) {
            assertThat(Wire.get(listener.port(), "/x?" + query)).matches("(?s)HTTP/1.1 400 .*");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "FOO"})
    void otherMethodsAreRefusedWithTheOnesThatAreKnown(String method) throws IOException {
        assertThat(raw(method + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains("\r\nAllow: GET, HEAD, POST\r\n")
                .doesNotContain("Access-Control");
    }

    @Test
    void headHasTheHeadersOfGetAndNoBody() throws IOException {
        String get = Wire.get(listener.port(), "/x");
        String head = raw("HEAD /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(head)
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("content-length: 11")
                .endsWith("\r\n\r\n");
        assertThat(get).endsWith("GET /x {} 0").containsIgnoringCase("content-length: 11");
    }

    @Test
    void everyAnswerForbidsGuessingFramingAndTelling() throws IOException {
        for (String target : List.of("/x", "/../x", "/fault")) {
            assertThat(Wire.get(listener.port(), target))
                    .containsIgnoringCase("X-Content-Type-Options: nosniff")
                    .containsIgnoringCase("Referrer-Policy: no-referrer")
                    .containsIgnoringCase("frame-ancestors 'none'")
                    .doesNotContain("Access-Control");
        }
    }

    @Test
    void aFaultOfTheProgramIsAnErrorInJsonAndTold() throws IOException {
        assertThat(Wire.get(listener.port(), "/fault"))
                .startsWith("HTTP/1.1 500 ")
                .contains("\"what\": \"internal error: java.lang.IllegalStateException: the shelf fell down\"");
        assertThat(faults).hasSize(1);
    }

    @Test
    void twoServersCannotShareAPort() {
        Listener.Place same = new Listener.Place("127.0.0.1", listener.port(), List.of());
        assertThatThrownBy(() -> Listener.start(same, Limits.usual(), ListenerTest::echo, faults::add))
                .isInstanceOf(BindException.class);
    }

    @Test
    void onceClosedThePortIsFree() throws IOException {
        Listener.Place same = new Listener.Place("127.0.0.1", listener.port(), List.of());
        listener.close();
        listener = Listener.start(same, Limits.usual(), ListenerTest::echo, faults::add);
        assertThat(Wire.get(listener.port(), "/x")).endsWith("GET /x {} 0");
    }
}
