package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.economics.plan.Planner;
import farthing.formats.doc.Doc;
import farthing.formats.doc.JsonText;
import farthing.formats.lever.Advice;
import farthing.formats.lever.Advisor;
import farthing.formats.workload.Patch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A changed file says what it shall, and keeps all that was not changed, comments included. */
class DocEditTest {
    private static final String FILE = """
            # a bot
            name: Bot   # its name
            calls:
              answer: {rounds: 4, input: 250}   # each turn

              check:
                # a small one
                input: 10
                output: 5
            cache: 5m
            models:
              - gpt-4o      # first
              - o3
            """;

    static List<Arguments> edits() {
        return List.of(
                Arguments.of("calls.answer.rounds=5", "{rounds: 4,", "{rounds: 5,"),
                Arguments.of("calls.answer.max_output=300", "input: 250}", "input: 250, max_output: 300}"),
                Arguments.of("calls.check.max_output=9", "    output: 5\n", "    output: 5\n    max_output: 9\n"),
                Arguments.of("calls.check.input=", "    input: 10\n", ""),
                Arguments.of("calls.answer.input=", ", input: 250}", "}"),
                Arguments.of("calls.answer.rounds=", "{rounds: 4, ", "{"),
                Arguments.of("cache.policy=1h", "cache: 5m", "cache: {policy: 1h}"),
                Arguments.of("batch=0.5", "- o3\n", "- o3\nbatch: 0.5\n"),
                Arguments.of("name=Other", "name: Bot", "name: Other"),
                Arguments.of("models[0]=gpt-5", "- gpt-4o", "- gpt-5"),
                Arguments.of("models=[gpt-5]", "\n  - gpt-4o      # first\n  - o3\n", " [gpt-5]\n"),
                Arguments.of("business.completed=0.5", "- o3\n", "- o3\nbusiness: {completed: 0.5}\n"));
    }

    @ParameterizedTest
    @MethodSource("edits")
    void onlyTheEditedPlaceHasAnotherText(String edit, String from, String to) {
        String[] parts = edit.split("=", 2);
        Patch patch = parts[1].isEmpty() ? Patch.remove(parts[0]) : Patch.set(parts[0], YamlDocs.parse(parts[1]));
        Doc before = YamlDocs.parse(FILE);
        DocEdit.Result result = DocEdit.of(FILE, before, patch.applyTo(before));
        String expected = FILE.replace(from, to);
        assertThat(expected).isNotEqualTo(FILE);
        assertThat(result.text()).isEqualTo(expected);
        assertThat(result.keptComments()).isTrue();
    }

    /** An anchor that stands for two places cannot be changed at one of them. */
    @Test
    void whatCannotBeWovenInIsWrittenAnew() {
        String file = "a: &x {input: 1}   # both\nb: *x\n";
        Doc before = YamlDocs.parse(file);
        Doc after = Patch.set("a.input", YamlDocs.parse("2")).applyTo(before);
        DocEdit.Result result = DocEdit.of(file, before, after);
        assertThat(JsonText.compact(YamlDocs.parse(result.text())))
                .isEqualTo("{\"a\":{\"input\":2},\"b\":{\"input\":1}}");
        assertThat(result.keptComments()).isFalse();
    }

    @Test
    void aJsonFileStaysJson() {
        String file = "{\"input\": 1}";
        Doc before = JsonDocs.parse(file.getBytes(StandardCharsets.UTF_8));
        DocEdit.Result result = DocEdit.of(
                file, before, Patch.set("output", YamlDocs.parse("2")).applyTo(before));
        assertThat(JsonText.compact(JsonDocs.parse(result.text().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("{\"input\":1,\"output\":2}");
    }

    static List<Path> examples() throws IOException {
        List<Path> files = new ArrayList<>(List.of(Path.of("..", "examples", "support-bot.yml")));
        try (Stream<Path> presets = Files.list(Path.of("..", "examples", "presets"))) {
            presets.sorted().forEach(files::add);
        }
        return files;
    }

    /** Every lever of every example as a file: it says the same as the edited document, with every comment. */
    @ParameterizedTest
    @MethodSource("examples")
    void leversKeepTheCommentsOfTheExamples(Path example) throws IOException {
        Planner planner = new Planner(ShippedBooks.open("market"), Instant.parse("2026-08-22T12:00:00Z"), null);
        String text = Files.readString(example);
        Doc file = YamlDocs.parse(text);
        Advice advice = Objects.requireNonNull(new Advisor(planner, TermsFiles.shipped()).advise(file));
        for (Advice.Outcome outcome : advice.outcomes()) {
            Doc edited = Advisor.apply(file, outcome.levers());
            DocEdit.Result result = DocEdit.of(text, file, edited);
            assertThat(JsonText.compact(YamlDocs.parse(result.text()))).isEqualTo(JsonText.compact(edited));
            assertThat(result.keptComments()).as(outcome.name()).isTrue();
            assertThat(result.text().lines().filter(line -> line.contains("#")).count())
                    .as(outcome.name() + "\n" + result.text())
                    .isGreaterThanOrEqualTo(
                            text.lines().filter(line -> line.contains("#")).count() - 1);
        }
    }
}
