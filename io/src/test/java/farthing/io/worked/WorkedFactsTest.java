package farthing.io.worked;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Obj;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Printed examples as facts of the repository; never skipped. */
class WorkedFactsTest {
    private static final List<Obj> EXAMPLES = Shared.facts("provider-examples.jsonl");

    static Stream<WorkedExample> printed() {
        return EXAMPLES.stream().filter(ProviderExampleFacts::isGolden).map(WorkedExample::read);
    }

    @ParameterizedTest
    @MethodSource("printed")
    void theEngineGivesWhatTheProviderPrints(WorkedExample example) {
        assertThat(example.presented())
                .as(example.id() + ", " + example.source())
                .isEqualByComparingTo(example.expected());
    }

    @Test
    void everyExampleIsInExactlyOneListAndNamesItsSource() {
        assertThat(EXAMPLES).hasSizeGreaterThanOrEqualTo(134);
        for (Obj fact : EXAMPLES) {
            long lists = Stream.of("expected", "outside", "printed")
                    .filter(fact::has)
                    .count();
            assertThat(lists).as(ExampleVocabulary.text(fact, "id")).isEqualTo(1);
            assertThat(ExampleVocabulary.text(fact, "source")).isNotBlank();
            assertThat(ExampleVocabulary.text(fact, "date")).isNotBlank();
        }
        assertThat(EXAMPLES.stream().map(fact -> ExampleVocabulary.text(fact, "id")))
                .doesNotHaveDuplicates();
    }

    @Test
    void thePageOfExamplesIsWrittenFromTheFacts() throws IOException {
        Path page = Shared.inRepository("docs/provider-examples.md");
        if (Boolean.getBoolean("farthing.write")) {
            Files.writeString(page, ProviderExampleFacts.page(EXAMPLES));
        }
        assertThat(page).content().isEqualTo(ProviderExampleFacts.page(EXAMPLES));
    }
}
