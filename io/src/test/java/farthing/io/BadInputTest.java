package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.formats.book.BookReader;
import farthing.formats.book.BookWriter;
import farthing.formats.book.ContractReader;
import farthing.formats.doc.Doc;
import farthing.formats.doc.FormatException;
import farthing.formats.doc.YamlText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** INV-13: a reader answers with a document or a refusal, soon; nothing else. */
class BadInputTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    /** Reads, or refuses in words a person can use. */
    static void assertAnswers(Runnable reading, String what) {
        try {
            reading.run();
        } catch (FormatException e) {
            assertThat(e.getMessage())
                    .as(what)
                    .isNotBlank()
                    .doesNotContain("Exception", "java.", "tools.jackson", "\n");
            assertThat(e.getMessage().length()).as(what + ": " + e.getMessage()).isLessThan(700);
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(what + " ended in " + e, e);
        }
    }

    static Stream<Arguments> readers() {
        Doc book = BookWriter.write(new RandomBooks(5).book());
        Doc contract = YamlDocs.read(Path.of("..", "examples", "contract.yml"));
        return Stream.of(
                Arguments.of("book", book, (Consumer<Doc>) BookReader::read),
                Arguments.of("contract", contract, (Consumer<Doc>) ContractReader::read),
                Arguments.of(
                        "workload", YamlDocs.parse(WorkloadProbes.FULL[0]), (Consumer<Doc>) WorkloadFuzzTest::plan),
                Arguments.of(
                        "workload", YamlDocs.parse(WorkloadProbes.FULL[1]), (Consumer<Doc>) WorkloadFuzzTest::plan),
                Arguments.of(
                        "workload", YamlDocs.parse(WorkloadProbes.FULL[2]), (Consumer<Doc>) WorkloadFuzzTest::plan));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void anyNodeMayBeReplacedByAnything(String name, Doc sound, Consumer<Doc> reader) {
        reader.accept(sound);
        for (Doc mutant : Mutations.ofStructure(sound)) {
            assertAnswers(() -> reader.accept(mutant), name);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyBytesAreAnsweredByTheJsonReader(long seed) {
        byte[] sound = Mutations.utf8(BookWriter.write(new RandomBooks(seed).book()));
        Random random = new Random(seed);
        Assertions.assertTimeout(SOON, () -> {
            for (int i = 0; i < 800; i++) {
                byte[] mutant = Mutations.ofBytes(sound, random);
                assertAnswers(() -> BookReader.read(JsonDocs.parse(mutant)), "seed " + seed + ", mutant " + i);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyBytesAreAnsweredByTheYamlReader(long seed) {
        String yaml = YamlText.of(BookWriter.write(new RandomBooks(seed).book()));
        byte[] sound = yaml.substring(0, Math.min(yaml.length(), 6_000)).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(seed);
        Assertions.assertTimeout(SOON, () -> {
            for (int i = 0; i < 400; i++) {
                byte[] mutant = Mutations.ofBytes(sound, random);
                assertAnswers(() -> BookReader.read(YamlDocs.parse(mutant)), "seed " + seed + ", mutant " + i);
            }
        });
    }

    @Test
    void everyTruncationIsAnswered() {
        byte[] json = Mutations.utf8(BookWriter.write(new RandomBooks(9).book()));
        for (int length = 0; length < Math.min(json.length, 4_000); length++) {
            byte[] cut = Arrays.copyOf(json, length);
            assertThatThrownBy(() -> JsonDocs.parse(cut)).isInstanceOf(FormatException.class);
        }
    }

    /** A valid document that is only large: read or refused, in time and memory. */
    static Stream<Arguments> huge() {
        String key = "\"k\":";
        return Stream.of(
                Arguments.of("one long text", "\"" + "x".repeat(10_000_000) + "\"", "read"),
                Arguments.of("a list of a million", "[" + "1,".repeat(999_999) + "1]", "read"),
                Arguments.of("a long number", "1".repeat(10_000_000), "exceeds the maximum allowed (1000)"),
                Arguments.of("a long key", "{\"" + "k".repeat(10_000_000) + "\":1}", "exceeds the maximum allowed"),
                Arguments.of("ten thousand levels", ("{" + key).repeat(10_000), "exceeds the maximum allowed (200)"),
                Arguments.of("a line of spaces", " ".repeat(10_000_000), "is empty"));
    }

    @ParameterizedTest
    @MethodSource("huge")
    void hugeJsonIsReadOrRefusedSoon(String name, String json, String answer) {
        Assertions.assertTimeout(SOON, () -> {
            if (answer.equals("read")) {
                JsonDocs.parse(json);
            } else {
                assertThatThrownBy(() -> JsonDocs.parse(json)).hasMessageContaining(answer);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[", "{a: ", "- ", "? ", "a: &a [", "\"", "'", "!!x ", "*a ", "%", "a:\n ", "|\n ", "&a ", "[[],",
                "{}: ",
            })
    void repeatedYamlIsReadOrRefusedSoon(String piece) {
        Assertions.assertTimeout(
                SOON, () -> assertAnswers(() -> YamlDocs.parse(piece.repeat(20_000)), "20,000 times " + piece));
    }

    @Test
    void aBookWithMixedNewlinesAndAMarkIsTheSameBook(@TempDir Path folder) throws Exception {
        String yaml = YamlText.of(BookWriter.write(new RandomBooks(11).book()));
        Path unix = Files.writeString(folder.resolve("unix.yml"), yaml);
        Path dos = Files.writeString(folder.resolve("dos.yml"), "\ufeff" + yaml.replace("\n", "\r\n"));
        assertThat(BookFiles.load(dos).info()).isEqualTo(BookFiles.load(unix).info());
    }

    @Test
    void aFileThatUnpacksWithoutEndIsCutOffByItsSize(@TempDir Path folder) throws Exception {
        Path bomb = folder.resolve("bomb.json.gz");
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(bomb))) {
            byte[] megabyte = new byte[1 << 20];
            Arrays.fill(megabyte, (byte) ' ');
            for (int i = 0; i <= Inputs.DOCUMENT_BYTES_MAX >> 20; i++) {
                out.write(megabyte);
            }
        }
        assertThatThrownBy(() -> JsonDocs.read(bomb))
                .hasMessageContaining("is over " + (Inputs.DOCUMENT_BYTES_MAX >> 20) + " MiB");
    }
}
