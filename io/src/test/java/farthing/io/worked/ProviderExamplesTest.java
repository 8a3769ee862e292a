package farthing.io.worked;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.JsonText;
import farthing.formats.doc.Obj;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The collection of printed examples beside the repository, read by its vocabulary and rated. */
class ProviderExamplesTest {

    @Test
    void everyPrintedResultThatFollowsAndThatACallCanExpressIsTheEngines() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Obj record : records()) {
            Obj fact = ProviderExampleFacts.of(record);
            if (ProviderExampleFacts.isGolden(fact)) {
                WorkedExample example = WorkedExample.read(fact);
                if (example.presented().compareTo(example.expected()) != 0) {
                    wrong.add(example.id() + ": " + example.presented() + ", printed " + example.expected());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A record that is no fact yet is rated above all the same; if its words are unknown, that test names them. */
    @Test
    void theFactsOfTheRepositoryAreTheRecordsOfTheCollection() throws IOException {
        List<Obj> facts = new ArrayList<>();
        for (Obj record : records()) {
            facts.add(ProviderExampleFacts.of(record));
        }
        if (Boolean.getBoolean("farthing.write")) {
            Files.writeString(
                    Shared.inRepository("io/src/test/resources/farthing/worked/provider-examples.jsonl"),
                    ProviderExampleFacts.lines(facts));
        }
        assertThat(facts.stream().map(JsonText::compact))
                .containsAll(Shared.facts("provider-examples.jsonl").stream()
                        .map(JsonText::compact)
                        .toList());
    }

    private static List<Obj> records() throws IOException {
        return Shared.lines(Shared.file("data/provider-examples/examples.jsonl"));
    }
}
