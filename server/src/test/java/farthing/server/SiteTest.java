package farthing.server;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.desk.Desk;
import farthing.page.IndexPage;
import farthing.server.http.Limits;
import farthing.server.http.Listener;
import farthing.server.http.Workers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The page's files, as a browser is given them; a stand-in takes the place of the compiled engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {
    private static final Pattern REFERENCE = Pattern.compile("(?:src|href)=\"([^\"#][^\"]*)\"");

    private final Site site = PageSite.of(Known.FACTS);
    private final Workers workers = new Workers();
    private final HttpClient client = HttpClient.newHttpClient();
    private Listener listener;

    @BeforeAll
    void start() throws IOException {
        listener = Listener.start(
                new Listener.Place(Defaults.HOST, 0, List.of()),
                Limits.usual(),
                new Routes(new Api(new Desk(Known.FACTS), workers), () -> site, IndexPage.policy()),
                fault -> {
                    throw new AssertionError(fault);
                });
    }

    @AfterAll
    void stop() {
        listener.close();
        workers.close();
        client.close();
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private String index() {
        SiteFile index = site.file("index.html");
        assertThat(index).isNotNull();
        return new String(index.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theFirstAnswerStandsInThePageBeforeAnyProgramRuns() {
        String html = index();
        assertThat(html).startsWith("<!doctype html>").contains("Content-Security-Policy");
        Matcher sentence = Pattern.compile("<h1 id=\"sentence\".*?</h1>").matcher(html);
        assertThat(sentence.find()).isTrue();
        assertThat(sentence.group().replaceAll("<[^>]*>", "")).containsPattern("costs .*\\$[0-9]");
    }

    @Test
    void allThatThePageNamesIsThereAndLiesBesideIt() {
        List<String> missing = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(index());
        int found = 0;
        while (reference.find()) {
            found++;
            if (site.file(reference.group(1)) == null) {
                missing.add(reference.group(1));
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(2);
        assertThat(site.files())
                .noneMatch(file -> file.path().startsWith("/") || file.path().contains(".."));
    }

    @Test
    void nothingInThePageNeedsAnExceptionFromThePolicy() {
        assertThat(IndexPage.policy()).doesNotContain("unsafe-inline").doesNotContain("'unsafe-eval'");
        assertThat(index())
                .doesNotContainPattern("<script(?![^>]*src=)")
                .doesNotContain("<style")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContainPattern("\\son[a-z]+=\"");
    }

    @Test
    void theFirstAnswersFilesAreSmallAndTheWholeIsToo() {
        long all = site.files().stream().mapToLong(file -> file.bytes().length).sum();
        assertThat(all).isLessThan(5_000_000);
        SiteFile first = site.file("data/first.jsonl.gz");
        assertThat(first).isNotNull();
        assertThat(first.bytes().length).isBetween(1, 200_000);
        assertThat(first.gzip()).isEmpty();
    }

    @Test
    void eachFileComesAsItIsWithItsTypeAndPolicy() throws Exception {
        for (SiteFile file : site.files()) {
            HttpResponse<byte[]> answer = get("/" + file.path());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(file.bytes());
            assertThat(answer.headers().firstValue("content-type")).contains(file.type());
            assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                    .startsWith(IndexPage.policy())
                    .endsWith("frame-ancestors 'none'");
        }
        assertThat(get("/").body()).isEqualTo(get("/index.html").body());
        assertThat(site.file("page.js")).extracting("type").isEqualTo("text/javascript; charset=utf-8");
    }

    @Test
    void whoTakesGzipGetsTheSameBytesCompressed() throws Exception {
        HttpResponse<byte[]> packed = get("/page.js", "Accept-Encoding", "br, gzip");
        assertThat(packed.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(packed.headers().firstValue("vary")).contains("Accept-Encoding");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(get("/page.js").body());
        }
        assertThat(get("/page.js", "Accept-Encoding", "gzip;q=0").headers().firstValue("content-encoding"))
                .isEmpty();
    }

    @Test
    void whoHasAFileIsToldThatItStillHolds() throws Exception {
        HttpResponse<byte[]> plain = get("/page.js");
        HttpResponse<byte[]> packed = get("/page.js", "Accept-Encoding", "gzip");
        String tag = plain.headers().firstValue("etag").orElseThrow();
        String packedTag = packed.headers().firstValue("etag").orElseThrow();
        assertThat(packedTag).isNotEqualTo(tag);
        for (String known : List.of(tag, "\"x\", " + tag, "W/" + tag, "*")) {
            HttpResponse<byte[]> again = get("/page.js", "If-None-Match", known);
            assertThat(again.statusCode()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.headers().firstValue("etag")).contains(tag);
        }
        assertThat(get("/page.js", "If-None-Match", packedTag, "Accept-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(304);
        assertThat(get("/page.js", "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    }

    @Test
    void headTellsTheLengthOfWhatGetWouldBring() throws Exception {
        HttpRequest head = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + "/page.js"))
                .HEAD()
                .build();
        HttpResponse<byte[]> answer = client.send(head, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValueAsLong("content-length"))
                .hasValue(get("/page.js").body().length);
    }

    @Test
    void aFileIsOnlyReadAndWhatIsNotThereIsSaid() throws Exception {
        HttpRequest post = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + listener.port() + "/page.js"))
                .POST(BodyPublishers.ofString("x"))
                .build();
        assertThat(client.send(post, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
        HttpResponse<byte[]> none = get("/data/none.json");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(new String(none.body(), StandardCharsets.UTF_8)).contains("\"value\": \"/data/none.json\"");
    }

    /** What the help shows of GLOSSARY.md: each row of its tables but those of the last part, which no reader meets. */
    @Test
    void theGlossaryIsAFileOfItsOwnWithEveryWordThatAReaderMeets() throws Exception {
        HttpResponse<byte[]> answer = get("/data/glossary.html");
        assertThat(answer.statusCode()).isEqualTo(200);
        String html = new String(answer.body(), StandardCharsets.UTF_8);
        int words = 0;
        for (String line : Files.readAllLines(Path.of("../GLOSSARY.md"))) {
            if (line.equals("## Inside the program")) {
                break;
            }
            if (line.startsWith("| ") && !line.startsWith("| word |")) {
                words++;
                assertThat(html).contains("<dt>" + line.split("\\|")[1].strip() + "</dt>");
            }
        }
        assertThat(words).isGreaterThan(50);
        assertThat(html)
                .startsWith("<dl class=\"words\"><div><dt>completed interaction</dt>")
                .doesNotContain("<dt>sheet</dt>");
        assertThat(index()).doesNotContain("units \u00d7 price");
    }
}
