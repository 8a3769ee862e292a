package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams, files, formats and exit codes: what scripts rely on. */
class OutputTest {
    private static final String CALL =
            "{\"id\":\"a\",\"provider\":\"openai\",\"model\":\"gpt-4o\",\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":10}}";

    @TempDir
    private Path folder = Path.of("");

    private Run run(String... args) {
        return Run.in(folder, Map.of(), new byte[0], args);
    }

    private Run runOn(byte[] in, String... args) {
        return Run.in(folder, Map.of(), in, args);
    }

    @ParameterizedTest
    @CsvSource({
        "r.json, {",
        "r.csv, meter",
        "r.md, **$0.0132",
        "r.ndjson, '{\"meter\":\"input\"'",
        "r.txt, $0.0132 per call"
    })
    void theFormatFollowsTheEndingOfTheFile(String file, String start) throws IOException {
        Run run = run("cost", "claude-sonnet-4-6", "--in", "1400", "--out", "600", "-o", file);
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(folder.resolve(file)).replace("\\", "")).startsWith(start);
    }

    @Test
    void outIsAFileWhereItDoesNotCountTokens() throws IOException {
        Files.writeString(folder.resolve("calls.jsonl"), CALL + "\n");
        Run run = run("rate", "calls.jsonl", "--out", "rated.jsonl");
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("rated.jsonl"))).contains("\"list\":\"0.0026\"");
    }

    @Test
    void aFileIsWrittenWholeOrNotAtAll() throws IOException {
        Files.writeString(folder.resolve("r.json"), "before");
        assertThat(run("cost", "gpt-99", "--in", "1", "--out", "1", "-o", "r.json")
                        .exit())
                .isEqualTo(2);
        assertThat(Files.readString(folder.resolve("r.json"))).isEqualTo("before");
        assertThat(run("cost", "gpt-4o", "--in", "1", "--out", "1", "-o", "r.json")
                        .exit())
                .isZero();
        assertThat(Files.readString(folder.resolve("r.json"))).startsWith("{");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aGzipEndingPacks() throws IOException {
        Files.writeString(folder.resolve("calls.jsonl"), CALL + "\n");
        run("rate", "calls.jsonl", "-o", "rated.jsonl.gz");
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("rated.jsonl.gz")))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("\"id\":\"a\"");
        }
    }

    @Test
    void rateReadsStandardInputAndGzipAlike() throws IOException {
        byte[] plain = (CALL + "\r\n\n" + CALL).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        Run fromPlain = runOn(plain, "rate", "-");
        assertThat(fromPlain.out().lines()).hasSize(2);
        assertThat(runOn(packed.toByteArray(), "rate", "-").out()).isEqualTo(fromPlain.out());
        assertThat(runOn(plain, "rate").out()).isEqualTo(fromPlain.out());
        assertThat(fromPlain.exit()).isZero();
    }

    @Test
    void rateKeepsTheOrderAndTheResultOfALineDoesNotHangOnOthers() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            lines.append(CALL.replace("\"a\"", "\"" + i + "\"").replace("1000", Integer.toString(i)))
                    .append('\n');
        }
        List<String> out = runOn(lines.toString().getBytes(StandardCharsets.UTF_8), "rate", "-")
                .out()
                .lines()
                .toList();
        assertThat(out).hasSize(5_000);
        for (int i : new int[] {0, 1, 17, 4_999}) {
            String alone = CALL.replace("\"a\"", "\"" + i + "\"").replace("1000", Integer.toString(i));
            assertThat(runOn(alone.getBytes(StandardCharsets.UTF_8), "rate", "-")
                            .out())
                    .isEqualTo(out.get(i) + "\n");
        }
    }

    @Test
    void anInvalidLineFinishesTheFileAndExitsWith2() {
        byte[] in = ("no json\n" + CALL + "\n").getBytes(StandardCharsets.UTF_8);
        Run run = runOn(in, "rate", "-");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out().lines()).hasSize(2);
        assertThat(run.out()).contains("\"status\":\"INVALID\"", "line 1", "\"status\":\"PRICED\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cost gpt-4o --in 1 --out 1 --strict | 0",
                "cost gpt-4o --in 1 --out 1 --strict --max-age 1d | 5",
                "cost gpt-4o --in 1 --out 1 --max-age 1d | 0",
                "cost gpt-4o --in 10 --out 1 --cache-write-1h 3 --strict | 5",
                "cost gpt-4o --in 10 --out 1 --cache-write-1h 3 | 0",
                "compare --in 1 --out 1 --strict | 0",
                "prices stale --strict | 0",
                "prices stale --max-age 1d --strict | 5",
                "nonsense | 2",
                "--version | 0",
                "--help | 0"
            })
    void exitCodesMeanWhatTheySay(String command, int code) {
        assertThat(run(GoldenTest.words(command).toArray(new String[0])).exit()).isEqualTo(code);
    }

    @Test
    void rateUnderStrictExitsWith5WhereAPriceIsMissing() {
        byte[] in = CALL.replace("gpt-4o", "gpt-99").getBytes(StandardCharsets.UTF_8);
        assertThat(runOn(in, "rate", "-", "--strict").exit()).isEqualTo(5);
        assertThat(runOn(in, "rate", "-").exit()).isZero();
    }

    @Test
    void aTerminalWithoutInputGetsHelpInsteadOfAHang() {
        Run run = Run.in(folder, Map.of("FARTHING_TTY", "012"), new byte[0], "rate");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: farthing rate");
    }

    @Test
    void aFaultOfTheProgramIsOneLineAndExitCode1() {
        Run run = Run.failing("cost", "gpt-4o", "--in", "1", "--out", "1");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("internal error", "please report it", "FARTHING_DEBUG=1");
        assertThat(run.err()).doesNotContain("\tat ");
    }

    @Test
    void theFishScriptNamesEveryVerbAndOptionAndBashTooAndQuotesHold() {
        Run fish = run("completion", "fish");
        assertThat(fish.out()).contains("-a cost ", "-l cached ", "-a 'cost speed'", "seen_subcommand_from stale");
        assertThat(fish.out().lines().filter(line -> line.startsWith("complete ")))
                .allSatisfy(line -> assertThat(line.replace("\\'", "")
                                        .chars()
                                        .filter(c -> c == '\'')
                                        .count()
                                % 2)
                        .isZero());
        assertThat(run("completion", "bash").out()).contains("farthing", "--cached", "compare");
        assertThat(run("completion", "zsh").out()).contains("bashcompinit");
    }

    @Test
    void anUnknownIdIsTold() {
        Run run = runOn(CALL.getBytes(StandardCharsets.UTF_8), "rate", "-", "--id", "b");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("no call 'b'");
    }
}
