package farthing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.io.PageData;
import farthing.io.ShippedBooks;
import farthing.io.YamlDocs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** INV-6: the same class files give the same bytes on the JVM and, compiled, in Node and in a browser. */
class ParityTest {
    private static final Path COMPILED = Path.of(System.getProperty("farthing.web.compiled", "target"));
    private static final int PATIENCE_SECONDS = 600;
    private static final long SEED = Long.getLong("farthing.parity.seed", 20260821);

    private static final Parity.Input INPUT = given();
    private static final ExecutorService BESIDE = Executors.newFixedThreadPool(2);
    private static String expected = "";
    private static @Nullable Future<@Nullable String> inNode;
    private static @Nullable Future<@Nullable String> inChromium;

    /** The compiled programs run beside the JVM's: the one in Node takes longer than both others. */
    @BeforeAll
    static void runEverywhere(@TempDir Path folder) {
        inNode = BESIDE.submit(() -> outputOfNode(folder));
        inChromium = BESIDE.submit(() -> outputOfChromium(folder));
        System.out.println("parity seed " + SEED);
        List<String> lines = new ArrayList<>();
        Parity.run(INPUT, lines::add);
        expected = String.join("\n", lines) + "\n";
    }

    /** Ends what still runs. */
    @AfterAll
    static void end() throws InterruptedException {
        BESIDE.shutdownNow();
        assertThat(BESIDE.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void theProgramCoversWhatItPromises() {
        assertThat(expected.lines().filter(line -> line.startsWith("call "))).hasSizeGreaterThanOrEqualTo(1_000);
        assertThat(expected.lines().filter(line -> line.startsWith("body "))).hasSizeGreaterThanOrEqualTo(300);
        assertThat(expected.lines().filter(line -> line.contains("=> PRICED"))).hasSizeGreaterThanOrEqualTo(200);
        assertThat(expected.lines().filter(line -> line.contains("INVALID"))).hasSizeGreaterThanOrEqualTo(40);
    }

    @Test
    void theProgramDrawsFromEveryKindOfDistribution() {
        assertThat(expected.lines().filter(line -> line.startsWith("draws ")))
                .hasSizeGreaterThanOrEqualTo(14)
                .allSatisfy(line -> assertThat(line.split(" ")).hasSizeGreaterThan(400));
        assertThat(expected.lines().filter(line -> line.startsWith("range "))).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void theProgramPlans() {
        assertThat(expected.lines().filter(line -> line.startsWith("plan "))).hasSize(3);
        assertThat(expected.lines().filter(line -> line.startsWith("bands "))).hasSize(3);
        assertThat(expected.lines().filter(line -> line.startsWith("bar "))).hasSizeGreaterThanOrEqualTo(10);
        assertThat(expected.lines().filter(line -> line.startsWith("point "))).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void theProgramReadsTheHardwareAndFitsModelsIntoIt() {
        assertThat(expected.lines().filter(line -> line.startsWith("fact "))).hasSizeGreaterThanOrEqualTo(500);
        assertThat(expected.lines().filter(line -> line.startsWith("fit ")))
                .hasSizeGreaterThanOrEqualTo(1_000)
                .anyMatch(line -> line.contains("\"fits\":true"))
                .anyMatch(line -> line.contains("\"fits\":false"));
        assertThat(expected.lines().filter(line -> line.startsWith("shape "))).hasSizeGreaterThanOrEqualTo(100);
        assertThat(expected.lines().filter(line -> line.startsWith("config ") && !line.contains("refused")))
                .hasSizeGreaterThanOrEqualTo(100);
        assertThat(expected.lines().filter(line -> line.startsWith("config ") && line.contains("refused")))
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void theProgramHostsOwnsAuditsAndBreaksEven() {
        assertThat(lines("host ", "\"perRequest\"")).hasSizeGreaterThanOrEqualTo(90);
        assertThat(lines("tco ", "\"advice\"")).hasSizeGreaterThanOrEqualTo(50);
        for (String verdict : List.of("IMPOSSIBLE", "POSSIBLE_ONLY_IF", "PLAUSIBLE")) {
            assertThat(lines("audit ", "\"" + verdict + "\"")).as(verdict).hasSizeGreaterThanOrEqualTo(10);
        }
        assertThat(lines("breakeven ", "why ")).hasSizeGreaterThanOrEqualTo(100);
        assertThat(lines("breakeven ", "never=null")).hasSizeGreaterThanOrEqualTo(5);
        assertThat(lines("breakeven ", "never=FULL_FIRST")).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void theDeskAnswersTenThousandRequestsAndThreeHundredPlans() {
        assertThat(lines("desk cost ", " answer ")).hasSizeGreaterThanOrEqualTo(6_000);
        assertThat(lines("desk compare ", " answer ")).hasSizeGreaterThanOrEqualTo(1_500);
        assertThat(lines("desk fit ", " answer ")).hasSizeGreaterThanOrEqualTo(300);
        assertThat(lines("desk plan ", " answer ")).hasSizeGreaterThanOrEqualTo(200);
        assertThat(lines("desk ", " refusal ")).hasSizeGreaterThanOrEqualTo(200);
        assertThat(lines("desk ", "")).hasSizeGreaterThanOrEqualTo(10_300);
        assertThat(lines("full ", "")).hasSizeGreaterThanOrEqualTo(1_030);
    }

    /** Whatever the length: the last block has room for it, or not. */
    @Test
    void everyDigestIsThatOfTheJdk() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        List<String> texts = new ArrayList<>(lines("full ", "").subList(0, 100));
        for (int length = 0; length < 200; length++) {
            texts.add("\u00a2".repeat(length / 2) + "x".repeat(length));
        }
        for (String text : texts) {
            assertThat(Sha256.of(text))
                    .isEqualTo(HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static List<String> lines(String start, String part) {
        return expected.lines()
                .filter(line -> line.startsWith(start) && line.contains(part))
                .toList();
    }

    @Test
    void compiledToJavaScriptTheEngineGivesTheBytesOfTheJvm() throws Exception {
        assertSame(ran(Objects.requireNonNull(inNode).get(), "Node is not installed"));
    }

    @Test
    void compiledToWebAssemblyTheEngineGivesTheBytesOfTheJvm() throws Exception {
        assertSame(
                ran(Objects.requireNonNull(inChromium).get(), "no Chromium is installed (apt-get install chromium)"));
    }

    /** What the program put out; skips without it, or fails where it is required ({@code -Dfarthing.browser=required}). */
    private static String ran(@Nullable String output, String missing) {
        if ("required".equals(System.getProperty("farthing.browser"))) {
            assertThat(output).as(missing).isNotNull();
        }
        assumeTrue(output != null, "SKIPPED: " + missing);
        return Objects.requireNonNull(output);
    }

    private static @Nullable String outputOfNode(Path folder) throws IOException, InterruptedException {
        Path program = Programs.node();
        if (program == null) {
            return null;
        }
        Path out = folder.resolve("node.txt");
        String script = COMPILED.resolve("js/parity.js").toAbsolutePath().toString();
        Path given = Files.writeString(folder.resolve("given.json"), texts());
        String code = "require(" + quoted(script) + ").main(JSON.parse(require('fs').readFileSync("
                + quoted(given.toString()) + ", 'utf8')))";
        Process node = new ProcessBuilder(program.toString(), "-e", code)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(node.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .as("Node ended in time")
                    .isTrue();
        } finally {
            node.destroy();
        }
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private static @Nullable String outputOfChromium(Path folder) throws Exception {
        Path chromium = Programs.chromium();
        if (chromium == null) {
            return null;
        }
        try (BrowserRun run = new BrowserRun(COMPILED.resolve("wasm"), texts(), folder)) {
            return run.outputOf(chromium, PATIENCE_SECONDS);
        }
    }

    private static Parity.Input given() {
        Map<String, byte[]> files = PageData.files(ShippedBooks.open("market"), presets());
        return new Parity.Input(
                SEED,
                unpacked(files.get(PageData.HARDWARE)),
                unpacked(files.get(PageData.START)),
                unpacked(files.get(PageData.FIRST)),
                unpacked(files.get(PageData.BOOK)),
                "");
    }

    private static Map<String, Doc> presets() {
        Map<String, Doc> presets = new LinkedHashMap<>();
        for (String name : List.of("support-bot", "rag", "agent", "reasoning", "content", "coding-agent")) {
            presets.put(name, YamlDocs.read(Path.of("..", "examples", "presets", name + ".yml")));
        }
        return presets;
    }

    private static String unpacked(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String texts() {
        List<Doc> texts = new ArrayList<>();
        INPUT.texts().forEach(text -> texts.add(new Doc.Text(text, 0)));
        return JsonText.compact(new Doc.Arr(texts, 0));
    }

    /** The first line that differs says more than half a megabyte of text. */
    private static void assertSame(String actual) {
        List<String> lines = actual.lines().toList();
        List<String> wanted = expected.lines().toList();
        for (int i = 0; i < Math.min(lines.size(), wanted.size()); i++) {
            assertThat(lines.get(i)).as("line %s", i + 1).isEqualTo(wanted.get(i));
        }
        assertThat(lines).hasSameSizeAs(wanted);
        assertThat(actual).isEqualTo(expected);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
