package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.YamlDocs;
import farthing.page.view.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The sentence of the page is that of {@code plan}, word for word and amount for amount. */
final class PlanSentenceTest {
    private static final Facts FACTS = ShippedFacts.facts();
    private static final Engine ENGINE = new Engine(FACTS);
    private static final Pattern AMOUNT = Pattern.compile("-?\\$[\\d,.]*\\d|-?[\\d,.]*\\d \u00a2");
    private static final Pattern FIGURE = Pattern.compile("<data value=\"([^\"]*)\">([^<]*)</data>");
    private static final String DIFFER = "{spread: 2 to 12}";

    private static Stream<List<String>> states() {
        List<List<String>> states = new ArrayList<>();
        FACTS.presets().keySet().forEach(preset -> states.add(List.of("preset", preset)));
        states.add(List.of("set.calls.answer.rounds", DIFFER));
        states.add(List.of("set.calls.answer.input", "900000"));
        states.add(List.of("set.calls.answer.reasoning", "5000"));
        states.add(List.of("set.business.completed", "0"));
        states.add(List.of("set.price", "~", "preset", "rag"));
        return states.stream();
    }

    private static Shown shown(String tab, List<String> set) {
        return Shown.of(ENGINE, tab, set.toArray(String[]::new));
    }

    /** What {@code plan} answers, without how sure it is and the cheapest fix, which stand below it on the page. */
    private static String answered(Shown shown) {
        Obj plan = new ShippedDesk(FACTS)
                .desk()
                .answer(
                        "plan",
                        new Obj(0).put("workload", YamlDocs.parse(shown.yml())).put("draws", "2000"))
                .document();
        return ((Doc.Text) plan.get("answer"))
                .value()
                .replaceFirst("^.*?: a completed", "A completed")
                .replaceFirst(" \\(90 %: .*? to .*?\\)", "")
                .replaceFirst(" Cheapest fix: .*", "");
    }

    private static String words(String text) {
        return AMOUNT.matcher(text).replaceAll("#");
    }

    /** In dollars: costs of one thing stand in cents on the page. */
    private static List<BigDecimal> amounts(String text) {
        List<BigDecimal> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (matcher.find()) {
            BigDecimal amount = new BigDecimal(matcher.group().replaceAll("[$,~ \u00a2]", ""));
            boolean cents = matcher.group().endsWith("\u00a2");
            amounts.add((cents ? amount.movePointLeft(2) : amount).stripTrailingZeros());
        }
        return amounts;
    }

    /** What a figure shows is its value, to the digits that it shows: three at least. */
    private static void assertShownAsTheyAre(String html) {
        Matcher figure = FIGURE.matcher(html);
        int figures = 0;
        while (figure.find()) {
            List<BigDecimal> exact = amounts(figure.group(1));
            List<BigDecimal> shown = amounts(figure.group(2));
            assertThat(exact).hasSameSizeAs(shown);
            for (int i = 0; i < exact.size(); i++) {
                assertThat(shown.get(i).doubleValue())
                        .as(figure.group())
                        .isCloseTo(exact.get(i).doubleValue(), withinPercentage(0.5));
                figures++;
            }
        }
        assertThat(figures).isEqualTo(amounts(Shown.words(html)).size());
    }

    @ParameterizedTest
    @MethodSource("states")
    void thePageSaysWhatTheCommandLineSays(List<String> set) {
        Shown shown = shown("interaction", set);
        String sentence = Shown.words(shown.sentence());
        String answered = answered(shown);
        assertThat(words(sentence)).isEqualTo(words(answered));
        assertThat(amounts(sentence)).isNotEmpty().isEqualTo(amounts(answered));
        assertShownAsTheyAre(shown.sentence());
    }

    /** 900,000 tokens are more than gpt-4o or Sonnet reads; the figures stand, and that it cannot be had beside them. */
    @ParameterizedTest
    @MethodSource("tabs")
    void whatCannotBeHadIsMarked(String tab) {
        Shown shown = shown(tab, List.of("set.calls.answer.input", "900000"));
        assertThat(shown.html("sentence")).contains("<span class=\"verdict infeasible\">not feasible</span>: ");
        assertThat(shown.text("sentence")).contains("beyond the 1,000,000 of the context window");
        shown.everyNumberExplainsItself();
        assertThat(shown(tab, List.of()).html("sentence")).doesNotContain("infeasible");
    }

    /** 5,000 of thinking and 350 of answer are cut at 1,000, however many interactions are counted as completed. */
    @ParameterizedTest
    @MethodSource("tabs")
    void anAverageAnswerThatItsCapCutsIsMarked(String tab) {
        Shown shown = shown(tab, List.of("set.calls.answer.reasoning", "5000"));
        assertThat(shown.html("sentence"))
                .contains(" but <span class=\"verdict infeasible\">the average answer does not fit its cap</span>");
        assertThat(shown.text("sentence"))
                .contains(
                        "cap: completed interactions are counted as if it did, though up to 79,997 of them a month may"
                                + " be cut short");
        assertThat(shown.explanation("traffic:cut")).contains("at most 79,996.8", "longer than its cap (100.0 %)");
        assertThat(shown(tab, List.of("set.calls.answer.reasoning", "5000", "set.calls.answer.share", "30%"))
                        .text("sentence"))
                .contains("up to 30,000 of them a month may be cut short");
        assertThat(shown(tab, List.of("set.calls.answer.reasoning", "600")).html("sentence"))
                .doesNotContain("does not fit");
    }

    private static Stream<String> tabs() {
        return Stream.of("interaction", "risk");
    }

    /** Each round reads all before it, so that the mean of the costs is above the cost of the mean number of rounds. */
    @Test
    void interactionsThatDifferAreToldOnAverage() {
        Shown shown = shown("interaction", List.of("set.calls.answer.rounds", DIFFER));
        assertThat(Shown.words(shown.sentence()))
                .contains("costs 11.82 \u00a2 at the mean interaction and 13.1 \u00a2 on average")
                .contains("$10,500 a month on average")
                .contains("gross margin 47.5 %");
        assertThat(shown.explanation("sure:month.mean")).contains("A month, mean: ~$10,450.47");
        shown.everyNumberExplainsItself();
        assertThat(Shown.words(shown("risk", List.of("set.calls.answer.rounds", DIFFER))
                        .sentence()))
                .contains("13.1 \u00a2 on average")
                .contains("47.5 % on average");
    }

    /** 200 users of 5 each begin 1,000; four of five complete. No cost explains either. */
    @Test
    void whatBeginsAndWhatCompletesHaveTheirOwnDoors() {
        String file = "{models: [gpt-4o], calls: {answer: {input: 1000, output: 100}}, business: {completed: 80%},"
                + " traffic: {users: 200, per_user: 5}}";
        Shown shown = shown("interaction", List.of("file", file));
        assertThat(shown.text("sentence")).contains(" a month for 1,000 begun, 800 of them completed");
        assertThat(shown.html("sentence"))
                .contains("data-explain=\"traffic:begun\"")
                .contains("data-explain=\"traffic:completed\"");
        assertThat(shown.explanation("traffic:begun")).contains("200", "5").doesNotContain("$");
        assertThat(shown.explanation("traffic:completed"))
                .contains("Interactions that complete, a month: 800", "200", "0.8")
                .doesNotContain("$");
    }

    /** However many draws are asked for: at once there is what the mean interaction costs, and that more follows. */
    @ParameterizedTest
    @MethodSource("tabs")
    void aStepOfASliderWaitsForNoDraw(String tab) {
        Shown few = shown(tab, List.of("set.calls.answer.rounds", DIFFER, "draws", "10"));
        Shown many = shown(tab, List.of("set.calls.answer.rounds", DIFFER, "draws", "100000", "seed", "9"));
        assertThat(many.html("sentence")).isEqualTo(few.html("sentence")).doesNotContain("sure:");
        assertThat(many.text("sentence"))
                .contains(
                        "costs 11.82 \u00a2 at the mean interaction (the average over interactions as they differ follows)");
        assertThat(few.sentence()).contains("sure:completed.mean").doesNotContain("follows");
        Shown alike = shown(tab, List.of());
        assertThat(alike.sentence()).isEqualTo(alike.html("sentence"));
    }
}
