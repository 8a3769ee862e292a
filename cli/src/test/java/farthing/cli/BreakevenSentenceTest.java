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
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sentence says what decides, with the figures of that. By hand: 80,000 interactions a month of 5 calls of 3,150 and 350
 * tokens cost 5 x (3,150 x 2.50 + 350 x 10.00) / 1M x 80,000 = $4,550 at gpt-4o, at 0.35 and 0.40 $497, at 0.88 for both
 * $1,232; a GH200 at $1.49 an hour costs $1,088, with a twelfth of a team of $500,000 $42,754. It takes 1,267 x 0.6 / 4 an
 * hour, 138,700 a month: $1,088 / 0.0154 = 70,600, while two with one that stands by, $3,263, pay from 212,000.
 */
class BreakevenSentenceTest {
    private static final String COSTS = "for 80k completed interactions a month inference costs ";

    @TempDir
    Path folder;

    private Obj answer(String calls, String further) throws IOException {
        Files.writeString(folder.resolve("chat.yml"), "name: Chat\nmodels: [gpt-4o]\n" + calls);
        Run run = Run.in(
                folder,
                Map.of(),
                new byte[0],
                GoldenTest.words("breakeven chat.yml --book guide --host llama-3.3-70b " + further + " --format json")
                        .toArray(new String[0]));
        assertThat(run.err()).isEmpty();
        return (Obj) JsonDocs.parse(run.out());
    }

    private static String chat(int rounds, int input, int output) {
        return "calls:\n  answer: {rounds: " + rounds + ", input: " + input + ", output: " + output
                + ", history: none}\n" + "interactions: 80k\n";
    }

    /**
     * 20 million at 0.0154 are $308,000, on 145 machines of 138,700 at $1,088 $157,700. $500,000 a year are $41,667 a month: 40
     * machines and these cost what the API asks for 5.53 million, which 40 just serve.
     */
    @Test
    void whatPaysWithATeamIsToldBesideWhatPaysWithout() throws IOException {
        String told = sentence("--against together/llama-3.3-70b --requests-per-month 20M");
        assertThat(told)
                .startsWith(
                        "Consider machines of your own: for 20M completed interactions a month inference costs $308,000"
                                + " at together/llama-3.3-70b and $157,")
                .contains(", people not counted; they pay from 70.6k completed interactions a month on")
                .endsWith(", with a team of $500,000 a year from 5.53M completed interactions a month on.");
    }

    private String sentence(String further) throws IOException {
        return RowFigures.text(answer(chat(5, 3150, 350), "--on GH200 --peak 4 " + further), "answer");
    }

    @Test
    void whoSellsTheWeightsForLessIsToldWithAllThreePrices() throws IOException {
        assertThat(sentence(""))
                .isEqualTo("Buy llama-3.3-70b, another model than openai/gpt-4o (quality differs), from"
                        + " deepinfra/llama-3.3-70b: " + COSTS
                        + "$497 there, $4,550 at openai/gpt-4o and $1,088 on 1 × GH200 96GB.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --team none     | Stay with the API: nobody is there to run a fleet; ~$4,550 at openai/gpt-4o and $1,088 on 1 × GH200 96GB, people not counted.
            --closed-model  | Stay with the API: the work needs a closed model, whose weights nobody can host; ~$4,550 at openai/gpt-4o.
            --privacy       | Consider machines of your own: prompts may not leave; ~$4,550 at openai/gpt-4o and $1,088 on 1 × GH200 96GB, people not counted.
            --against together/llama-3.3-70b | Stay with the API: ~$1,232 at together/llama-3.3-70b and $1,088 on 1 × GH200 96GB without people, $42,754 with a team of $500,000 a year.
            --against together/llama-3.3-70b --ops 0 | Consider machines of your own: ~$1,232 at together/llama-3.3-70b and $1,088 on 1 × GH200 96GB; they pay from 70.6k completed interactions a month on, though not at every volume beyond.
            --against together/llama-3.3-70b --requests-per-month 40k --ops 0 --spares 1 | Stay with the API: for 40k completed interactions a month inference costs $616 at together/llama-3.3-70b and $2,175 on 1 × GH200 96GB and 1 that stands by; own machines pay from 212k completed interactions a month on, though not at every volume beyond.
            """)
    void theReasonThatDecidesIsTheOneThatIsTold(String further, String told) throws IOException {
        assertThat(sentence(further)).isEqualTo(told.replace("~", COSTS));
    }

    @Test
    void whatDecidesIsNamedForPrograms() throws IOException {
        Obj bought = answer(chat(5, 3150, 350), "--on GH200 --peak 4");
        assertThat(RowFigures.text(bought, "decides")).isEqualTo("same-weights");
        assertThat(RowFigures.text(bought, "buyFrom")).isEqualTo("deepinfra/llama-3.3-70b");
        Obj dear = answer(chat(5, 3150, 350), "--on GH200 --peak 4 --against together/llama-3.3-70b");
        assertThat(RowFigures.text(dear, "decides")).isEqualTo("no-operation");
        assertThat(RowFigures.text(dear, "verdict")).isEqualTo("stay");
    }

    private Obj shipped(String calls, String... further) throws IOException {
        Path file = Files.writeString(folder.resolve("long.yml"), "models: [gpt-4o]\n" + calls);
        List<String> words = new ArrayList<>(List.of("breakeven", file.toString(), "--host", "llama-3.3-70b"));
        words.addAll(List.of("--on", "8xH200", "--format", "json"));
        words.addAll(List.of(further));
        Run run = Run.shipped(words.toArray(new String[0]));
        assertThat(run.exit()).as(run.err()).isZero();
        return (Obj) JsonDocs.parse(run.out());
    }

    /** gpt-4o takes 128,000, the weights 131,072: sellers of these are left. */
    @Test
    void whereNothingComparedTakesTheCallsThatIsSaid() throws IOException {
        Obj neither = shipped(chat(2, 150_000, 350));
        assertThat(RowFigures.text(neither, "answer"))
                .startsWith(
                        "Nothing that is compared can answer: answer: prompt 150,000 and answer 350 tokens beyond the"
                                + " 128,000 of the context window of openai/gpt-4o; a request of 150,350 tokens")
                .endsWith("; change the calls, or compare models that take them.");
        assertThat(RowFigures.text(neither, "decides")).isEqualTo("not-served");
        Obj own = shipped(chat(2, 130_000, 350));
        assertThat(RowFigures.text(own, "decides")).isEqualTo("same-weights");
        assertThat(RowFigures.text(own, "reasons > not-taken > for")).isEqualTo("own");
    }

    /** 80,000 x 2 x (130,000 x 2.50 + 350 x 10.00) / 1M are $52,560 at gpt-4o, which takes 128,000 only: no price of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --team=none    | Buy llama-3.3-70b, another model than openai/gpt-4o (quality differs; it reads text alone), from | ; nobody is there to run a fleet; for 80k completed interactions a month inference costs $
            --closed-model | Nothing that is compared can answer: | ; the work needs a closed model, whose weights nobody can host; change the calls,
            --privacy      | Consider machines of your own: | ; prompts may not leave; for 80k completed interactions a month inference costs $
            --spares=0     | Buy llama-3.3-70b, another model than openai/gpt-4o (quality differs; it reads text alone), from | ; for 80k completed interactions a month inference costs $
            """)
    void whatCannotTakeTheCallsIsToldByItsWindowAndNeverByAPrice(String option, String does, String why)
            throws IOException {
        Obj told = shipped(chat(2, 130_000, 350), option.split("="));
        assertThat(RowFigures.text(told, "answer"))
                .startsWith(does)
                .contains(": answer: prompt 130,000 and answer 350 tokens beyond the 128,000 of the context window of"
                        + " openai/gpt-4o" + why)
                .doesNotContain("52,560", "at openai/gpt-4o");
        assertThat(((Doc.Arr) Objects.requireNonNull(told.get("reasons"))).items())
                .allSatisfy(reason ->
                        assertThat(RowFigures.text((Obj) reason, "text")).doesNotContain("630,720", "52,560"));
    }

    /** What it would ask is no price either: neither in the table nor for programs. */
    @Test
    void whatCannotTakeTheCallsIsInNoTable() throws IOException {
        Obj told = shipped(chat(2, 130_000, 350));
        assertThat(RowFigures.text(told, "against > beyond")).startsWith("answer: prompt 130,000 and answer 350");
        assertThat(((Obj) Objects.requireNonNull(told.get("against"))).get("perRequest"))
                .isInstanceOf(Doc.Null.class);
        Run table = Run.shipped(
                "breakeven", folder.resolve("long.yml").toString(), "--host", "llama-3.3-70b", "--on", "8xH200");
        assertThat(table.out())
                .contains("Against openai/gpt-4o: does not take the calls, so no price of it is compared.")
                .contains("openrouter/meta-llama/llama-3.3-70b-instruct")
                .doesNotContain("52,560", "630,720", " API ");
    }

    /**
     * Of sellers without a window in the book, nobody can offer more positions than the weights have: 131,073 tokens are one
     * beyond, 131,072 not.
     */
    @Test
    void sellersAreBoundByThePositionsOfTheWeights() throws IOException {
        Obj beyond = shipped(chat(2, 130_723, 350));
        assertThat(((Doc.Arr) Objects.requireNonNull(beyond.get("sellers"))).items())
                .isEmpty();
        assertThat(RowFigures.text(beyond, "answer")).startsWith("Nothing that is compared can answer: ");
        String notes = String.valueOf(beyond.get("notes"));
        assertThat(notes)
                .contains("beyond the 131,072 positions of llama-3.3-70b, which deepinfra/")
                .contains("beyond the 131,072 of the context window of openrouter/");
        Obj within = shipped(chat(2, 130_722, 350));
        assertThat(((Doc.Arr) Objects.requireNonNull(within.get("sellers"))).items())
                .isNotEmpty();
        assertThat(Run.shipped("breakeven", "llama-3.3-70b", "--in", "130773", "--out", "300", "--on", "8xH200")
                        .err())
                .contains("nobody in book market sells llama-3.3-70b");
        assertThat(Run.shipped("breakeven", "llama-3.3-70b", "--in", "130772", "--out", "300", "--on", "8xH200")
                        .exit())
                .isZero();
    }

    /** Qwen3 32B has 40,960 positions; who states a window of 131,072 stretches them, and is taken at its word. */
    @Test
    void aSellerThatStatesMoreThanThePositionsIsTakenAtItsWord() {
        Run run = Run.shipped(
                "breakeven",
                "qwen3-32b",
                "--in",
                "60000",
                "--out",
                "300",
                "--on",
                "8xH200",
                "--uncertain",
                "api=80% to 110%");
        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith("Stay with the API: a request of 60,300 tokens, input and output, is beyond the 40,960"
                        + " positions of qwen3-32b")
                .contains("Against groq/qwen/qwen3-32b: $0.01758 a request") // 60,000 x 0.29 + 300 x 0.59 = 17,577
                .contains("groq/qwen/qwen3-32b $0.2915 never")
                .doesNotContain("1 node", "How sure", "probability");
        Obj told = (Obj) JsonDocs.parse(Run.shipped(
                        "explain",
                        "breakeven",
                        "qwen3-32b",
                        "--in",
                        "60000",
                        "--out",
                        "300",
                        "--on",
                        "8xH200",
                        "--format",
                        "json")
                .out());
        assertThat(RowFigures.text(told, "answers > simultaneous > never")).isEqualTo("not-served");
        assertThat(((Doc.Arr) Objects.requireNonNull(told.get("explanation"))).items())
                .extracting(one -> RowFigures.text((Obj) one, "name"))
                .containsExactly("api"); // of machines nothing
    }

    /** Where today's API is as short as the machines, whoever states a longer window sells the weights. */
    @Test
    void whatNoMachineTakesIsBoughtFromWhoTakesIt() {
        String[] typed = {
            "breakeven",
            "qwen3-32b",
            "--in",
            "60000",
            "--out",
            "300",
            "--on",
            "8xH200",
            "--against",
            "deepinfra/Qwen/Qwen3-32B"
        };
        assertThat(Run.shipped(typed).out().replaceAll("\\s+", " "))
                .startsWith("Buy the same weights, qwen3-32b, from groq/qwen/qwen3-32b: ")
                .contains(
                        "no machine makes it answer that; the seller states a longer window, and a request costs $0.0176"
                                + " there. ",
                        "groq/qwen/qwen3-32b sells the very weights for $0.0176 a request")
                .doesNotContain("Nothing that is compared", "nodes cost", "least volume");
        typed[typed.length - 1] = "anthropic/claude-sonnet-4-6"; // 60,000 x 3 + 300 x 15 = $184,500 a million
        assertThat(Run.shipped(typed).out().replaceAll("\\s+", " "))
                .startsWith(
                        "Buy qwen3-32b, another model than anthropic/claude-sonnet-4-6 (quality differs; it reads text alone), from groq/")
                .contains("a request costs $0.0176 there and $0.184 at anthropic/claude-sonnet-4-6. ");
    }

    /** Whoever mistypes a seller is told the nearest ones, not that nobody sells. */
    @Test
    void aSellerThatTheBookDoesNotKnowIsNamedWithTheNearest() throws IOException {
        Files.writeString(folder.resolve("chat.yml"), "name: Chat\nmodels: [gpt-4o]\n" + chat(5, 3150, 350));
        Run run = Run.in(
                folder,
                Map.of(),
                new byte[0],
                "breakeven",
                "chat.yml",
                "--book",
                "guide",
                "--host",
                "llama-3.3-70b",
                "--against",
                "together/llama-3.3-70");
        assertThat(run.err()).contains("--against: ", "did you mean together/llama-3.3-70b");
    }

    /** 28 million a month of 3,400 tokens at 0.88 a million are $83,776; the team of $500,000 is paid by what is saved. */
    @Test
    void aBaseLoadThatPaysItsTeamIsToldAndDerived() throws IOException {
        Files.writeString(folder.resolve("spike.yml"), """
                name: Spike
                models: [together/llama-3.3-70b]
                calls:
                  answer: {input: 3000, output: 400}
                cache: none
                traffic:
                  interactions: 28M
                  daily: [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,7.26,1,1,1,1]
                """);
        Run run = Run.in(
                folder,
                Map.of(),
                new byte[0],
                GoldenTest.words("explain breakeven spike.yml --book guide --host llama-3.3-70b --on GH200"
                                + " --against together/llama-3.3-70b")
                        .toArray(new String[0]));
        assertThat(run.out().replaceAll("\\s+", " "))
                .startsWith("Own the base load, send peaks to the API: for 28M ")
                .contains(", $83,776 at together/llama-3.3-70b alone and ")
                .contains("base load on nodes and peaks at the API, a month: ")
                .contains("nodes for the busiest hour, a month: ");
        Run json = Run.in(
                folder,
                Map.of(),
                new byte[0],
                GoldenTest.words("explain breakeven spike.yml --book guide --host llama-3.3-70b --on GH200"
                                + " --against together/llama-3.3-70b --format json")
                        .toArray(new String[0]));
        Obj document = (Obj) JsonDocs.parse(json.out());
        assertThat(((Doc.Arr) Objects.requireNonNull(document.get("explanation"))).items())
                .extracting(one -> RowFigures.text((Obj) one, "name"))
                .contains("hours-needed", "hours-base-load", "hours-api", "hours-busiest");
    }

    /** $1,088 a month for one machine and a twelfth of $500,000; from there on with a team, to the cent. */
    @Test
    void theTeamIsDerivedForScreensAndPrograms() throws IOException {
        answer(chat(5, 3150, 350), "--on GH200 --peak 4");
        String asked = "explain breakeven chat.yml --book guide --host llama-3.3-70b --on GH200 --peak 4"
                + " --against together/llama-3.3-70b";
        Run text = Run.in(folder, Map.of(), new byte[0], GoldenTest.words(asked).toArray(new String[0]));
        assertThat(text.out().replaceAll("\\s+", " "))
                .contains("the fleet, a month: 513052.4 / 12 = $42,754.37")
                .contains("a team that runs the fleet, a year $500,000.00");
        Run json = Run.in(
                folder,
                Map.of(),
                new byte[0],
                GoldenTest.words(asked + " --format json").toArray(new String[0]));
        Obj document = (Obj) JsonDocs.parse(json.out());
        assertThat(((Doc.Arr) Objects.requireNonNull(document.get("explanation"))).items())
                .extracting(one -> RowFigures.text((Obj) one, "name"))
                .containsExactly("serial", "bought", "api", "fleet", "people", "people-least", "plan", "plan-cheaper");
    }

    /** 3,150 tokens at 2.50 a million are $0.007875, 350 at 10.00 $0.0035; five rounds of both $0.056875. */
    @Test
    void theExplanationEndsWithTheCallsAndTheirPrices() throws IOException {
        answer(chat(5, 3150, 350), "--on GH200 --peak 4");
        String asked = "explain breakeven chat.yml --book guide --host llama-3.3-70b --on GH200 --peak 4";
        Run text = Run.in(folder, Map.of(), new byte[0], GoldenTest.words(asked).toArray(new String[0]));
        String told = text.out().replaceAll("\\s+", " ");
        assertThat(told.substring(told.indexOf("Advice: ")))
                .containsSubsequence(
                        "a completed interaction at openai/gpt-4o: 0.056875 / 1 = $0.056875",
                        "answer: input: (3150 + 0) x (2.5 / 1000000) = $0.007875",
                        "standard price; source ",
                        "answer: output: 350 x (10 / 1000000) = $0.0035",
                        "a completed interaction at deepinfra/llama-3.3-70b: ",
                        "standard price; source ",
                        "Book guide");
        Run json = Run.in(
                folder,
                Map.of(),
                new byte[0],
                GoldenTest.words(asked + " --format json").toArray(new String[0]));
        Obj document = (Obj) JsonDocs.parse(json.out());
        assertThat(((Doc.Arr) Objects.requireNonNull(document.get("explanation"))).items())
                .extracting(one -> RowFigures.text((Obj) one, "name"))
                .endsWith("plan", "plan-cheaper");
    }

    @Test
    void itsTablesKeepToANarrowTerminal() throws IOException {
        answer(chat(5, 3150, 350), "--on GH200 --peak 4");
        Run run = Run.in(
                folder,
                Map.of("COLUMNS", "50"),
                new byte[0],
                GoldenTest.words("breakeven chat.yml --book guide --host llama-3.3-70b --on GH200")
                        .toArray(new String[0]));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("deepinfra/");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(50));
    }

    @Test
    void whatWasNotMeasuredIsToldAsABound() throws IOException {
        assertThat(RowFigures.text(answer(chat(5, 3150, 350), "--on 8xB300 --privacy"), "answer"))
                .startsWith("Consider machines of your own: prompts may not leave; " + COSTS
                        + "$4,550 at openai/gpt-4o and at least $");
    }
}
