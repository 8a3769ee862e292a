package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.cli.shell.ExitCode;
import farthing.cli.shell.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file that is not what it should be ends with exit code 2 and one line that names file, line and key. */
class BadFilesTest {
    private static final String BOOK = """
            schema: farthing/book/1
            book: mine
            date: 2026-08-21
            sources: [{id: page, licence: facts}]
            providers:
              - id: acme
                models:
                  - id: one
                    cards: [{source: page, prices: {input: 3, output: 15}}]
            """;
    private static final String CONTRACT = """
            schema: farthing/contract/1
            contract: c
            currency: USD
            terms: [{meters: [input], price: 1}]
            """;

    private static final String WORKLOAD = """
            model: claude-sonnet-4-6
            input: 1400
            output: 600
            interactions: 100k
            price: 0.05
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> badFiles() {
        String book = "cost one --in 1 --out 1 --book FILE";
        String contract = "cost gpt-4o --in 1 --out 1 --book guide --contract FILE";
        return Stream.of(
                Arguments.of(
                        book,
                        BOOK.replace("input: 3", "inptu: 3"),
                        "FILE:9: providers[0].models[0].cards[0].prices.inptu: unknown meter 'inptu'; did you mean 'input'?"),
                Arguments.of(
                        book,
                        BOOK.replace("input: 3", "input: -3"),
                        "FILE:9: providers[0].models[0].cards[0].prices.input: expected a price of at least 0, found number -3"),
                Arguments.of(book, BOOK + "date: 2026-08-22\n", "FILE:10: date: this key stands twice"),
                Arguments.of(book, BOOK.substring(0, 120), "FILE:7: not YAML: could not find expected ':'"),
                Arguments.of(book, "{\"schema\": NaN}", "FILE:1: schema: not JSON: Non-standard token 'NaN'"),
                Arguments.of(book, "", "FILE: is empty"),
                Arguments.of(
                        contract,
                        CONTRACT.replace("price", "prise"),
                        "FILE:4: terms[0].prise: unknown key; did you mean 'price'?"),
                Arguments.of("prices diff guide FILE", "[]", "FILE:1: expected an object, found a list of 0"),
                Arguments.of(
                        "prices verify FILE",
                        BOOK.replace("2026-08-21", "21.8.2026"),
                        "FILE:3: date: expected a date such as 2026-08-21, found text '21.8.2026'"),
                Arguments.of("prices import --from litellm FILE -o " + "OUT", "[1]", "FILE:1: "),
                Arguments.of("replay FILE", "nothing known", "FILE:1: begins like no trace format that is known"),
                Arguments.of("report FILE", "{\"model\":\"gpt-4o\",\"usage\":[}", "FILE:1: "));
    }

    /** A workload file, as YAML and as JSON: what is wrong, where, the value and the way out. */
    static Stream<Arguments> badWorkloads() {
        return Stream.of(
                Arguments.of("", "FILE: is empty"),
                Arguments.of("[]", "FILE:1: expected an object, found a list of 0"),
                Arguments.of("model: *a", "FILE:1: model: "),
                Arguments.of(WORKLOAD + "input: 5\n", "FILE:6: input: this key stands twice"),
                Arguments.of(
                        "{\"model\": \"a\",\n\"input\": 1, \"output\": 1,\n\"interactions\": 1, \"input\": 2}",
                        "FILE:3: input: this key stands twice"),
                Arguments.of(
                        "{\"model\": \"a\",\n\"input\": 1,\n\"output\": \"many\"}",
                        "FILE:3: output: expected a number of at least 0, such as 1400 or 1.5k, found text 'many'"),
                Arguments.of(
                        "{\"model\": \"a\",\n\"input\": NaN}", "FILE:2: input: not JSON: Non-standard token 'NaN'"),
                Arguments.of(WORKLOAD + "retires: {rate: 2%}\n", "FILE:6: retires: unknown key; did you mean 'retry'?"),
                Arguments.of(
                        WORKLOAD + "retry: {rate: 2}\n",
                        "FILE:6: retry.rate: expected a share from 0% to 99%, such as 5% (write 2%), found number 2"),
                Arguments.of(
                        WORKLOAD + "rounds: 1e999999\n",
                        "FILE:6: rounds: expected a number from 0 to 200, such as 6, found number 1e999999"),
                Arguments.of(
                        WORKLOAD + "rounds: 1000\n",
                        "FILE:6: rounds: expected a number from 0 to 200, such as 6, found number 1000"),
                Arguments.of(
                        WORKLOAD.replace("price: 0.05", "price: -0.05"),
                        "FILE:5: price: expected an amount such as 0.05, in the currency of the price book, found number"
                                + " -0.05"),
                Arguments.of(
                        WORKLOAD.replace("claude-sonnet-4-6", "[claude-sonnet-4-6]"),
                        "FILE:1: model: expected text, found a list of 1"),
                Arguments.of(
                        WORKLOAD + "cache: {policy: 5min}\n",
                        "FILE:6: cache.policy: '5min' is no cache policy: none, 5m"),
                Arguments.of(
                        WORKLOAD + "hidden:\n  logs: {kb_per_call: 50}\n",
                        "FILE:7: hidden.logs.per_gb: is missing: an amount such as 0.05"),
                Arguments.of(
                        WORKLOAD + "uses:\n  serches: 1\n",
                        "FILE:7: uses.serches: 'serches' is no meter; did you mean"),
                Arguments.of(WORKLOAD + "x: " + "[".repeat(300) + "]".repeat(300), "FILE:6: "),
                Arguments.of(aliases(), "FILE:"));
    }

    /** Each line repeats the one before ten times: a million nodes in a few hundred bytes. */
    private static String aliases() {
        StringBuilder yaml = new StringBuilder(WORKLOAD).append("a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n");
        for (int i = 1; i < 7; i++) {
            String before = "*a" + (i - 1);
            yaml.append("a").append(i).append(": &a").append(i).append(" [");
            yaml.append(before).append((", " + before).repeat(9)).append("]\n");
        }
        return yaml.toString();
    }

    @ParameterizedTest
    @MethodSource("badWorkloads")
    void aBadWorkloadIsNamedByWhoeverReadsIt(String content, String message) throws IOException {
        for (String verb : new String[] {"plan FILE", "solve FILE margin>=70% --over price"}) {
            aBadFileIsNamedWithLineAndKey(verb, content, message);
        }
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aBadFileIsNamedWithLineAndKey(String commandLine, String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.input"), content);
        Run run = run(commandLine.replace("FILE", file.toString()).replace("OUT", folder + "/out.json"));
        assertThat(run.err())
                .contains(message.replace("FILE", file.toString()))
                .doesNotContain("internal error", "\tat ");
        assertThat(run.exit()).isEqualTo(ExitCode.INPUT);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        for (String verb : new String[] {"rate", "replay", "report", "prices verify"}) {
            Run run = run(verb + " " + folder.resolve("none"));
            assertThat(run.exit()).as(verb + run.err()).isEqualTo(ExitCode.INPUT);
            assertThat(run.err()).as(verb).contains("none");
        }
    }

    @Test
    void rateFinishesAFileWithLinesThatAreNotCalls() throws IOException {
        String call =
                "{\"model\":\"gpt-4o\",\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":500,\"total_tokens\":1500}}";
        byte[] lines = ("\ufeff" + call + "\r\n\r{\"model\":\"gpt-4o\",\"model\":\"x\"}\n" + "x".repeat(10_000_000)
                        + "\n[1]\n" + call)
                .getBytes(StandardCharsets.UTF_8);
        byte[] notUtf8 = Arrays.copyOf(lines, lines.length + 3);
        notUtf8[lines.length] = '\n';
        notUtf8[lines.length + 1] = (byte) 0xff;
        notUtf8[lines.length + 2] = '\n';
        Path file = Files.write(folder.resolve("calls.jsonl"), notUtf8);
        Run run = run("rate --book guide " + file);
        assertThat(run.exit()).isEqualTo(ExitCode.INPUT);
        assertThat(run.out().lines().filter(line -> line.contains("\"PRICED\"")).count())
                .isEqualTo(2);
        assertThat(run.out()
                        .lines()
                        .filter(line -> line.contains("\"INVALID\""))
                        .count())
                .isEqualTo(4);
        assertThat(run.out()).contains("model: this key stands twice", "byte 0xff at offset 0 is not UTF-8");
    }

    private static Run run(String commandLine) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Shell shell = new Shell(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of("COLUMNS", "100", "LANG", "C.UTF-8"),
                () -> Run.NOW,
                Path.of(""),
                Books.INSTANCE);
        int exit = Main.run(shell, commandLine.split(" ", -1));
        return new Run(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
