package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.screen.Format;
import farthing.answers.screen.Style;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.YamlDocs;
import farthing.page.view.Facts;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one interaction costs on the page, against the desk's answers and hand arithmetic. */
final class InteractionViewTest {
    private static final Facts FACTS = ShippedFacts.facts();
    private static final Engine ENGINE = new Engine(FACTS);
    private static final Pattern SET = Pattern.compile("data-set=\"([^\"]+)\"");
    private static final String CHAT = "{model: claude-sonnet-4-6, input: 1000, output: 500, interactions: 1000}";

    private static Shown shown(String... set) {
        return Shown.of(ENGINE, "interaction", set);
    }

    private static Obj planned(Obj request) {
        return new ShippedDesk(FACTS)
                .desk()
                .answer("plan", request.put("draws", "2000"))
                .document();
    }

    private static Stream<String> presets() {
        return FACTS.presets().keySet().stream();
    }

    /** What a button of a region sets: names and values in turn, those of the state before them in front. */
    private static String[] pressed(String html, String beginning, String... before) {
        Matcher matcher = SET.matcher(html);
        while (matcher.find()) {
            String change = matcher.group(1).replace("&amp;", "&");
            if (change.startsWith(beginning)) {
                List<String> set = new ArrayList<>(List.of(before));
                for (String each : change.split("&")) {
                    int at = each.indexOf('=');
                    set.add(URLDecoder.decode(each.substring(0, at), StandardCharsets.UTF_8));
                    set.add(URLDecoder.decode(each.substring(at + 1), StandardCharsets.UTF_8));
                }
                return set.toArray(String[]::new);
            }
        }
        throw new AssertionError("no button sets " + beginning + " in " + html);
    }

    @Test
    void aTypicalQueryCostsTokensTimesPrices() {
        // 1,500 tokens at $3 and 300 at $15 a million are 0.45 and 0.45 cents; 100,000 of them $900; $0.05 is charged.
        assertThat(shown("preset", "support-bot").text("sentence"))
                .contains("costs 0.9 \u00a2 with anthropic/claude-sonnet-4-6, $900.00 a month")
                .contains("for 100,000, all of them completed; gross margin 82.0 %");
    }

    @Test
    void aHardQuestionCostsWhatIsThought() {
        // 500 at $2 a million, 4,500 thought and 800 visible at $8: 0.1 + 4.24 cents.
        assertThat(shown("preset", "reasoning").text("sentence")).contains("costs 4.34 \u00a2 with openai/o3");
        assertThat(shown("preset", "reasoning", "set.reasoning", "0").text("sentence"))
                .contains("costs 0.74 \u00a2");
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetShowsTheFiguresOfThePlanAndEveryNumberItsReason(String preset) {
        Shown shown = shown("preset", preset);
        assertThat(shown.problem()).isEmpty();
        Obj request = new Obj(0).put("preset", preset);
        String desk = Format.JSON.text(
                new ShippedDesk(FACTS).desk().answer("plan", request.put("draws", "2000")),
                new Style(100, true, false));
        assertThat(shown.json()).isEqualTo(desk);
        shown.everyNumberExplainsItself();
        assertThat(shown.slow("interaction-sure")).isNotEmpty();
    }

    @Test
    void unitsAreTheSameFigureForMore() {
        // 0.9 cents each: $9 a thousand, $900 for the 100,000 of a month.
        assertThat(shown("preset", "support-bot", "unit", "thousand").text("interaction-options"))
                .contains("$9.00");
        assertThat(shown("preset", "support-bot", "unit", "month").text("interaction-waterfall"))
                .contains("$900.00");
        assertThat(shown("unit", "customer").text("interaction-options")).contains("$0.6035");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thousand", "month", "customer"})
    void everyFigureOfAUnitHasItsReasonInThatUnit(String unit) {
        Shown shown = shown("unit", unit);
        shown.everyNumberExplainsItself();
        shown("unit", unit, "options", "all", "preset", "reasoning").everyNumberExplainsItself();
    }

    /** Behind the figure of another model stands what a thousand cost, not one interaction alone. */
    @Test
    void theReasonOfAnotherModelHoldsTheFigureOfTheUnit() {
        // 1,500 tokens at $1 and 300 at $5 a million are 0.15 and 0.15 cents.
        String file = "{models: [claude-sonnet-4-6, claude-haiku-4-5], input: 1500, output: 300, interactions: 1000}";
        assertThat(shown("file", file, "unit", "thousand").explanation("completed@anthropic/claude-haiku-4-5"))
                .contains("$0.003 of a completed interaction is $3.00 a thousand completed interactions.");
        assertThat(shown("file", file).explanation("completed")).doesNotContain("a thousand");
    }

    /** What is asked is no more than a cap lets through: nothing is added, and no share of the list price is told. */
    @Test
    void aCostBelowTheListPriceIsNotSaidToBeAMultipleOfIt() {
        assertThat(shown("set.calls.answer.output", "999999999999").text("interaction-waterfall"))
                .contains(
                        "The real cost is below that of one call at list price; most is taken off by: caps on input and"
                                + " output.")
                .doesNotContain("times", "added");
    }

    @Test
    void aLeverThatIsAppliedSavesWhatItPromised() {
        Obj plan = planned(new Obj(0).put("preset", "example"));
        Obj fix = (Obj) ((Doc.Arr) plan.get("levers")).items().get(0);
        String[] set = pressed(shown().slow("interaction-sure"), "set.cache.policy");
        Obj then = planned(new Obj(0).put("workload", YamlDocs.parse(shown(set).yml())));
        Obj first = (Obj) ((Doc.Arr) then.get("options"))
                .items().stream()
                        .filter(each -> ((Obj) each).get("option").equals(then.get("chosen")))
                        .findFirst()
                        .orElseThrow();
        assertThat(first.get("perCompleted")).isEqualTo(fix.get("perCompleted"));
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyLeverCanBeApplied(String preset) {
        String levers = shown("preset", preset).slow("interaction-levers");
        Matcher matcher = SET.matcher(levers);
        while (matcher.find()) {
            String change = matcher.group(1).replace("&amp;", "&");
            assertThat(shown(pressed(levers, change, "preset", preset)).problem())
                    .isEmpty();
        }
    }

    @Test
    void editsAndTheChosenModelSurviveTheFileThatIsTakenAway() {
        Shown edited = shown(
                "set.calls.answer.output", "300 to 500",
                "set.calls.answer.history", "{last: 2}",
                "set.business.completed", "90%",
                "set.hidden.observability", "~",
                "model", "gpt-4o");
        Shown again = shown("file", edited.yml());
        assertThat(again.json()).isEqualTo(edited.json());
        assertThat(again.text("sentence")).contains("openai/gpt-4o");
    }

    @Test
    void aTypedRangeIsWhatTheMeanMayBe() {
        assertThat(shown("file", CHAT, "set.output", "300 to 700").yml()).contains("{uncertain: 300 to 700}");
        assertThat(shown("file", CHAT, "set.output", "500 (300 to 700)").yml()).contains("uncertain: 300 to 700");
        assertThat(shown("file", CHAT, "set.output", "500 spread 90 to 2000").yml())
                .contains("spread: 90 to 2000");
    }

    /** A free tier: nothing comes in, so that nothing of it can be left. */
    @Test
    void aPriceOfNothingIsToldBesideIt() {
        assertThat(shown("set.business.price", "0").text("from-business-price"))
                .contains("free of charge: there is no margin");
        assertThat(shown("set.business.price", "0.10").text("from-business-price"))
                .doesNotContain("free");
    }

    /** What was typed is not what is used: both are said. */
    @Test
    void aRangeThatIsMovedToKeepItsMeanSaysBothRanges() {
        assertThat(shown("set.calls.answer.output", "350 (100 to 430)").text("from-calls-answer-output"))
                .contains("the average is uncertain; 100 to 430, moved to keep the mean of 350, is 153 to 658.");
        assertThat(shown("set.calls.answer.output", "100 to 430").text("from-calls-answer-output"))
                .contains("the average is uncertain.");
    }

    /** 3,920 lies where a range from 3,000 to 5,000 has its mean; however it is written, nothing was moved. */
    @ParameterizedTest
    @CsvSource({
        "calls.answer.input, 3920 (3000 to 5000)",
        "calls.answer.input, 3920 (3k to 5k)",
        "calls.answer.input, '3920 (3,000 to 5,000)'",
        "calls.answer.input, 3920 spread 3000..5000"
    })
    void aRangeThatIsNotMovedIsNotSaidToBe(String path, String typed) {
        String from = "from-" + path.replace('.', '-');
        assertThat(shown("set." + path, typed).text(from)).contains("Read as: ").doesNotContain("moved");
    }

    @Test
    void aTypoNamesThePlaceTheValueAndTheWayOutAndLeavesTheFiguresAlone() {
        Shown shown = shown("set.calls.answer.output", "30O");
        assertThat(shown.problem())
                .contains("Visible output of the call 'answer'")
                .contains("30O")
                .contains("such as 1400");
        assertThat(shown.regions())
                .doesNotContain("sentence", "interaction-waterfall")
                .contains("inputs");
        assertThat(shown("set.calls.answer.output", "900 to 300").problem())
                .contains("Visible output of the call 'answer'");
        assertThat(shown("set.calls.answer.history", "{last: ").problem())
                .contains("Earlier rounds sent along of the call 'answer'");
        assertThat(shown("model", "claude-sonet-4-6").problem()).contains("claude-sonet-4-6");
    }

    @Test
    void aFileWithoutPriceOrUsersOrPricedModelsIsToldAsItIs() {
        assertThat(shown("file", CHAT).text("sentence"))
                .contains("costs 1.05 \u00a2")
                .doesNotContain("margin");
        assertThat(shown("file", CHAT, "unit", "customer").text("interaction-waterfall"))
                .contains("nobody named users");
        assertThat(shown("file", "{model: gpt-0, input: 1, output: 1, interactions: 1}")
                        .problem())
                .contains("gpt-0");
        assertThat(shown("file", CHAT, "set.max_input", "1", "set.latency", "1ms")
                        .text("interaction-options"))
                .contains("claude-sonnet-4-6");
    }

    @Test
    void whatAFileSaysIsTextAndNoMarkup() {
        String hostile = """
                name: "<img src=x onerror=alert(1)>"
                model: claude-sonnet-4-6
                calls:
                  "<script>alert(1)</script>": {input: 10, output: 5}
                interactions: 10
                hidden: {"<b onclick=x>": {monthly: 5}}
                """;
        Shown shown = shown("file", hostile);
        assertThat(shown.problem()).isEmpty();
        for (String region : shown.regions()) {
            assertThat(shown.html(region)).doesNotContain("<script", "<img", "<b onclick");
        }
        shown.everyNumberExplainsItself();
    }

    /** A range says of what: which of its two meanings it was given stands beside the field, the other one at a click. */
    @Test
    void aTypedRangeSaysHowItWasTakenAndOffersTheOther() {
        String rounds = "set.calls.answer.rounds";
        String taken = shown(rounds, "2 to 12").html("from-calls-answer-rounds");
        assertThat(taken).contains("Read as: the average is uncertain.", "Instead: each interaction differs");
        String[] other = pressed(taken, rounds);
        Shown differing = shown(other);
        assertThat(other).contains("spread 2 to 12");
        assertThat(differing.html("from-calls-answer-rounds"))
                .contains("Read as: each interaction differs.", "Instead: the average is uncertain");
        assertThat(differing.text("sentence"))
                .isEqualTo(shown(rounds, "{spread: 2 to 12}").text("sentence"));
        assertThat(pressed(differing.html("from-calls-answer-rounds"), rounds)).contains("2 to 12");
        assertThat(shown(rounds, "5").html("from-calls-answer-rounds")).doesNotContain("Read as");
        assertThat(pressed(shown(rounds, "5 (2 to 12)").html("from-calls-answer-rounds"), rounds))
                .contains("5 spread 2 to 12");
    }

    /** Claude: written at 1.25 times or twice, read at a tenth; 0.25 / 0.9 and 1 / 0.9. */
    @Test
    void fromHowManyReadsACachePaysIsAnswered() {
        assertThat(Shown.words(shown().slow("interaction-questions")))
                .contains("How often must a kept prompt be read before that pays?")
                .contains("Kept for five minutes: from 1 read after the first call on; kept for an hour: from 2 reads");
    }

    /** 1.25 thousand tokens at $8 a million beside 0.16 + 0.4 cents; a seventh of the mix again at 24,000. */
    @Test
    void aWayToThinkIsPlannedByItsButton() {
        String file = "{model: openai/o3, input: 800, output: 500, reasoning: 800, interactions: 1000, cache: none}";
        String ways = shown("file", file).slow("interaction-thinking");
        String[] low = pressed(ways, "set.reasoning=%7B", "file", file);
        assertThat(shown(low).text("sentence")).contains("costs 1.56 \u00a2");
        String again = ways.substring(ways.indexOf("Plan so: low first"));
        assertThat(shown(pressed(again, "set.reasoning=", "file", file)).text("sentence"))
                .contains("costs 4.524 \u00a2");
    }

    @Test
    void optionsThatNoOtherBeatsAreMarkedAndOthersAreNot() {
        String models = "[claude-haiku-4-5, claude-sonnet-4-6, claude-opus-4-5]";
        String file = "{models: " + models + ", input: 500, output: 800, interactions: 1000, quality: {models:"
                + " {claude-haiku-4-5: 84%, claude-sonnet-4-6: 84%, claude-opus-4-5: 90%}}}";
        Shown shown = shown("file", file);
        assertThat(shown.text("interaction-options"))
                .contains("claude-haiku-4-5 in use \u25c6 unbeaten")
                .contains("claude-opus-4-5 \u25c6 unbeaten")
                .doesNotContain("claude-sonnet-4-6 \u25c6");
        // 0.45 and 2.25 cents, 6 points apart.
        assertThat(Shown.words(shown.slow("interaction-quality")))
                .contains("0.3 \u00a2 up to anthropic/claude-opus-4-5");
        shown.everyNumberExplainsItself();
        assertThat(shown("preset", "support-bot").text("interaction-options")).doesNotContain("\u25c6");
    }

    /**
     * 1.32 cents a chat and 300 a month on 10,000 of them: 4.32; ten times as many leave 5,000 - 1,620; 8.64 cents leave half. A
     * support query as the preset has it costs 0.9 cents.
     */
    @Test
    void whatTeamsAskIsAnsweredWithNumbersOfTheScenario() throws IOException {
        String scale = Files.readString(Path.of("../examples/capabilities/scale.yml"));
        Shown shown = shown("file", scale);
        assertThat(Shown.words(shown.slow("interaction-questions")))
                .contains("4.32 \u00a2, where a call costs 1.32 \u00a2: 1 call is made and 100.0 % complete.")
                .contains("The gross margin is 67.6 % then, 13.6 % now.")
                .contains("$0.0864 in place of $0.05");
        shown.everyNumberExplainsItself();
        String task = "{models: [claude-sonnet-4-6, openai/o3], input: 500, output: 800, interactions: 1000}";
        // 1.35 cents over 0.74.
        assertThat(Shown.words(shown("file", task).slow("interaction-questions")))
                .contains("openai/o3 at 0.74 \u00a2. anthropic/claude-sonnet-4-6 costs 1.8 times as much.");
    }

    /** GPT-4o at 2.5 and 10 USD a million: 1,000 and 100 tokens are 0.0035 USD, 1,000 and 600 are 0.0085. */
    @Test
    void whatIsHeldStandsBesideWhatIsNow() {
        String file = "{model: gpt-4o, calls: {answer: {rounds: 1, input: 1000, output: 100, reasoning: 0}},"
                + " cache: none, retry: {rate: 0%, retries: 1, billed: 100%}, business: {price: 0.02, completed: 100%},"
                + " traffic: {users: 100, per_user: 10}}";
        String held = "{\"file\": \"" + file + "\"}";
        Shown shown = shown("file", file, "set.calls.answer.output", "600", "held", held);
        assertThat(Shown.words(shown.slow("interaction-held")))
                .contains("Visible output (answer): 100, now 600")
                .contains("a completed interaction0.35 \u00a20.85 \u00a2+0.5 \u00a2+142.9 %")
                .contains("a month$3.50$8.50+$5.00+142.9 %")
                .contains("gross margin82.5 %57.5 %\u221225.0 % points");
        shown.everyNumberExplainsItself();
        assertThat(shown.explanation("held:completed|held")).contains("$0.0035");
        assertThat(shown.explanation("held:completed|difference"))
                .contains("$0.0035")
                .contains("$0.0085");

        assertThat(Shown.words(shown("held", "{\"preset\": \"nope\"}").slow("interaction-held")))
                .contains("cannot be planned", "nope");
        assertThat(Shown.words(shown("held", "nonsense").slow("interaction-held")))
                .contains("it is no scenario");
        assertThat(Shown.words(shown("held", "{\"nope\": \"1\"}").slow("interaction-held")))
                .contains("it is no scenario");
        assertThat(shown().slow("interaction-held")).contains("Hold to compare");
    }

    /** Plans for every effort of every model: nobody waits for them whose fold is closed. */
    @Test
    void aFoldIsWrittenWhileItIsOpen() {
        assertThat(folds()).containsEntry("interaction-thinking", "").containsEntry("interaction-questions", "");
        assertThat(folds("interaction-thinking"))
                .containsEntry("interaction-questions", "")
                .hasEntrySatisfying(
                        "interaction-thinking", html -> assertThat(html).contains("<table"));
    }

    /** What takes longer, by region. */
    private static Map<String, String> folds(String... open) {
        List<Doc> ids = new ArrayList<>();
        for (String id : open) {
            ids.add(new Doc.Text(id, 0));
        }
        Obj question = new Obj(0).put("call", "slow").put("state", new Obj(0)).put("open", new Doc.Arr(ids, 0));
        Map<String, String> regions = new TreeMap<>();
        if (ENGINE.call(question).get("regions") instanceof Obj shown) {
            for (int i = 0; i < shown.size(); i++) {
                regions.put(shown.key(i), ((Doc.Text) shown.value(i)).value());
            }
        }
        return regions;
    }
}
