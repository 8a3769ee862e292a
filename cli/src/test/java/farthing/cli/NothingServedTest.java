package farthing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.JsonDocs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fleet that serves none of the calls: of it nothing is told, of the others all is. Qwen3 32B has 40,960 positions. By hand:
 * 80,000 x 12 interactions a year of 2 calls of 60,000 and 300 tokens are at Sonnet 4.6 960,000 x 2 x (60,000 x 3 + 300 x 15)
 * / 1M = $354,240; at 0.29 and 0.59 $33,747.84.
 */
class NothingServedTest {
    @TempDir
    Path folder;

    private String run(String format, String... further) throws IOException {
        Path file = Files.writeString(folder.resolve("long.yml"), """
                models: [claude-sonnet-4-6]
                calls:
                  answer: {rounds: 2, input: 60000, output: 300, history: none}
                cache: none
                interactions: 80k
                """);
        List<String> words = new ArrayList<>(List.of("breakeven", file.toString(), "--host", "qwen3-32b"));
        words.addAll(List.of("--on", "8xH200", "--format", format));
        words.addAll(List.of(further));
        Run run = Run.shipped(words.toArray(new String[0]));
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void theBillsOfTheOthersStandAndNothingOfNodes() throws IOException {
        Obj told = (Obj) JsonDocs.parse(run("json"));
        Obj here = item(at(told, "here"), "answers");
        assertThat(RowFigures.text(told, "buyFrom")).isEqualTo("groq/qwen/qwen3-32b");
        assertThat(number(here, "api")).isEqualTo(354_240);
        assertThat(number(here, "bought")).isEqualTo(33_747.84);
        assertThat(RowFigures.text(here, "pays")).isEqualTo("false");
        for (String name : List.of("nodes", "fleet", "saves", "utilisation", "apiDays")) {
            assertThat(here.get(name)).as(name).isInstanceOf(Doc.Null.class);
        }
        Obj answer = item(told, "answers");
        assertThat(RowFigures.text(answer, "never")).isEqualTo("not-served");
        for (String name : List.of(
                "fullNodeRequests",
                "nodeRequests",
                "nodeTokens",
                "fullNodePerRequest",
                "fullNodePerMillion",
                "fullNodeSaves",
                "firstNode")) {
            assertThat(answer.get(name)).as(name).isInstanceOf(Doc.Null.class);
        }
    }

    @Test
    void noNodeIsPlannedAndNoReasonIsOfNodes() throws IOException {
        assertThat(run("table", "--bursty", "--payment", "spot").replaceAll("\\s+", " "))
                .contains(" serves none of the calls.", "$354,240", "$33,748")
                .doesNotContain(
                        "planned for", "traffic comes in peaks", "no node stands by", "people who", "spot is not");
    }

    private static Obj at(Obj document, String name) {
        return (Obj) Objects.requireNonNull(document.get(name));
    }

    private static Obj item(Obj document, String name) {
        return (Obj)
                ((Doc.Arr) Objects.requireNonNull(document.get(name))).items().get(0);
    }

    private static double number(Obj document, String name) {
        return Double.parseDouble(((Doc.Num) Objects.requireNonNull(document.get(name))).text());
    }
}
