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
