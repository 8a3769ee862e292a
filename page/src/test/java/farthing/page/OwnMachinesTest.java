package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.page.view.Facts;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether machines of one's own would pay: the question of Interaction, the verdict of Decide and the lever agree. */
final class OwnMachinesTest {
    private static final Facts FACTS = ShippedFacts.facts();
    private static final Engine ENGINE = new Engine(FACTS);
    private static final String ASKED = "Would machines of our own pay?";
    private static final String LEVER = "host a model oneself";

    private static String file(String model, String interactions) {
        return """
                name: Own
                models: [%s]
                calls:
                  answer: {input: 3000, output: 400}
                interactions: %s
                cache: none
                """.formatted(model, interactions);
    }

    private static String asked(String... set) {
        String questions = Shown.words(Shown.of(ENGINE, "interaction", set).slow("interaction-questions"));
        int from = questions.indexOf(ASKED) + ASKED.length();
        return questions.substring(from, questions.indexOf("Look there", from)).strip();
    }

    private static Obj decided(String... set) {
        return (Obj) FACTS.reader().apply(Shown.of(ENGINE, "decide", set).json());
    }

    private static String text(Obj document, String name) {
        return ((Doc.Text) Objects.requireNonNull(document.get(name))).value();
    }

    /** What Decide advises against is answered with no. */
    private static void agree(String asked, Obj decided) {
        String verdict = text(decided, "verdict");
        boolean unknown = text(decided, "decides").equals("not-measured");
        assertThat(asked)
                .as("decided: " + verdict)
                .startsWith(unknown ? "Not known: " : verdict.equals("stay") ? "No: " : "Yes");
    }

    @Test
    void everyPresetIsAnsweredAsDecideDecidesIt() {
        for (String preset : FACTS.presets().keySet()) {
            agree(asked("preset", preset), decided("preset", preset));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1k", "100k", "1M", "10M", "100M", "1000M"})
    void anyVolumeIsAnsweredAsDecideAndTheLeverDo(String interactions) {
        for (String model : new String[] {"azure/Llama-3.3-70B-Instruct", "together/llama-3.3-70b"}) {
            String file = file(model, interactions);
            String asked = asked("file", file);
            agree(asked, decided("file", file));
            String levers =
                    Shown.words(Shown.of(ENGINE, "interaction", "file", file).slow("interaction-levers"));
            String lever = levers.substring(levers.indexOf(LEVER));
            assertThat(lever.startsWith(LEVER + ": no edit of this file") || lever.contains("(no edit of this file"))
                    .as(asked + " / " + lever)
                    .isEqualTo(asked.startsWith("Yes"));
        }
    }

    @Test
    void aSlipInAFieldOfDecideIsToldByWhereItStandsAndNotByItsKey() {
        assertThat(asked("d.util", "abc"))
                .startsWith("Not known: on the tab Decide, expected ")
                .contains("'abc'")
                .doesNotContain("d.util");
    }

    @ParameterizedTest
    @CsvSource({"d.closed,yes,No: ", "d.team,none,No: ", "d.privacy,yes,Yes: ", "d.on,8xb300,N"})
    void whatIsSetOnDecideIsKept(String key, String value, String begins) {
        String[] set = {"file", file("together/llama-3.3-70b", "100k"), key, value};
        assertThat(asked(set)).startsWith(begins);
        agree(asked(set), decided(set));
    }

    /** The figures of the answer are those of Decide's sentence. */
    @Test
    void theFiguresAreThoseOfDecide() {
        String sentence = text(decided("preset", "rag"), "answer");
        TreeSet<String> told = new TreeSet<>();
        java.util.regex.Matcher matcher =
                java.util.regex.Pattern.compile("\\$[\\d,.]*\\d").matcher(asked("preset", "rag"));
        while (matcher.find()) {
            told.add(matcher.group());
        }
        assertThat(told).isNotEmpty().allSatisfy(figure -> assertThat(sentence).contains(figure));
    }

    @Test
    void aModelThatNobodyCanHostIsNamed() {
        assertThat(asked()).contains("The weights of anthropic/claude-sonnet-4-6 are closed");
    }
}
