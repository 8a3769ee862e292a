package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a reader does with an interaction. The workload worked by hand is of GPT-4o, at 2.5 USD a million input tokens and 10
 * a million output tokens: a call of 1,000 and 100 tokens is 0.0025 + 0.001 USD.
 */
class InteractionTest {
    private static final String BY_HAND = """
            name: By hand
            model: gpt-4o
            calls:
              answer: {rounds: 1, input: 1000, output: 100, reasoning: 0}
            traffic: {users: 100, per_user: 10}
            cache: none
            retry: {rate: 0%, retries: 1, billed: 100%}
            business: {price: 0.02, completed: 100%}
            """;

    private static final String COMPLETED = "#sentence [data-explain=completed]";

    @Test
    void callsHistoryRetriesAndReasoningCostWhatHandsReckon() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("").settled();
            visit.give("farthing.yml", BY_HAND);
            visit.until("document.querySelector('#sentence').innerText.includes('gpt-4o')", 20);
            visit.settled();
            assertThat(exact(visit, COMPLETED)).isEqualTo("$0.0035");
            assertThat(exact(visit, "#sentence [data-explain=month]"))
                    .as("1,000 of them")
                    .isEqualTo("$3.50");
            assertThat(exact(visit, "#sentence [data-explain=margin]"))
                    .as("(0.02 - 0.0035) / 0.02")
                    .isEqualTo("0.825");

            visit.type("set.calls.answer.output", "600");
            assertThat(exact(visit, COMPLETED)).as("0.0025 + 0.006").isEqualTo("$0.0085");
            visit.type("set.calls.answer.reasoning", "1k");
            assertThat(exact(visit, COMPLETED)).as("and 1,000 tokens thought").isEqualTo("$0.0185");
            visit.type("set.calls.answer.reasoning", "0").type("set.calls.answer.output", "100");

            visit.type("set.calls.answer.rounds", "3");
            assertThat(exact(visit, COMPLETED))
                    .as("1,000 + 2,100 + 3,200 tokens read, 300 written")
                    .isEqualTo("$0.01875");
            visit.choose("set.calls.answer.history", "none");
            assertThat(exact(visit, COMPLETED)).as("3 x 0.0035").isEqualTo("$0.0105");
            visit.type("set.calls.answer.rounds", "1").choose("set.calls.answer.history", "~");

            visit.type("set.retry.rate", "50%");
            assertThat(exact(visit, COMPLETED))
                    .as("1.5 attempts, of which 3 in 4 succeed")
                    .isEqualTo("$0.007");
            visit.type("set.retry.rate", "0%").type("set.business.completed", "50%");
            assertThat(exact(visit, COMPLETED)).as("half of them complete").isEqualTo("$0.007");
            visit.settled();
            assertThat(visit.linked("set.business.completed")).isEqualTo("50%");
        }
    }

    private static String exact(Visit visit, String number) {
        return visit.at(number + " data").getAttribute("value");
    }

    @Test
    void aHeldScenarioStandsBesideTheNextOneAlsoAfterAReload() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("").settled();
            visit.give("farthing.yml", BY_HAND);
            visit.until("document.querySelector('#sentence').innerText.includes('gpt-4o')", 20);
            visit.settled().click("#interaction-held button").settled();
            visit.type("set.calls.answer.output", "600").settled();
            assertThat(visit.text("#interaction-held")).contains("0.35 \u00a2", "0.85 \u00a2", "+142.9 %");
            visit.page().reload();
            visit.settled();
            assertThat(visit.text("#interaction-held")).contains("+142.9 %");
            assertThat(visit.why("#interaction-held [data-explain='held:completed|difference']"))
                    .contains("As it is held", "As it is now");
            visit.at("#interaction-held > .card > button").click();
            visit.settled();
            assertThat(visit.text("#interaction-held")).startsWith("Hold to compare");
        }
    }

    @Test
    void aPromptCacheMakesALongPrefixCheaperAndALeverIsOneClick() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("").settled();
            double before = dollars(visit, COMPLETED);
            visit.choose("set.cache.policy", "5m").settled();
            assertThat(dollars(visit, COMPLETED)).isLessThan(before);
            visit.choose("set.cache.policy", "~").settled();
            assertThat(dollars(visit, COMPLETED)).isEqualTo(before);

            visit.at("#fold-levers > summary").focus();
            visit.press("Enter");
            assertThat(visit.texts("#interaction-levers tbody tr")).hasSizeGreaterThanOrEqualTo(2);
            visit.click("#interaction-levers [data-set]").settled();
            assertThat(dollars(visit, COMPLETED)).as("with the cheapest fix").isLessThan(before);
            visit.page().reload();
            visit.settled();
            assertThat(dollars(visit, COMPLETED)).as("after a reload").isLessThan(before);
        }
    }

    private static double dollars(Visit visit, String number) {
        return Double.parseDouble(exact(visit, number).replaceAll("[$,~]", ""));
    }

    @Test
    void everyPresetHasAnAnswerOfItsOwn() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("").settled();
            List<String> presets = visit.page().locator("select[data-key=preset] option").all().stream()
                    .map(option -> option.getAttribute("value"))
                    .toList();
            assertThat(presets).hasSizeGreaterThanOrEqualTo(6);
            List<String> answers = presets.stream()
                    .map(preset -> visit.choose("preset", preset).text("#sentence"))
                    .toList();
            assertThat(answers).doesNotHaveDuplicates().allSatisfy(answer -> assertThat(answer)
                    .contains("A completed interaction costs"));
        }
    }

    @Test
    void aBarOfTheWaterfallOpensItsOwnPart() {
        String history = Visit.words(
                Served.commandLine("explain", "plan", "examples/support-bot.yml", "--figure", "history sent again"));
        try (Visit visit = Visit.goingOn()) {
            visit.open("").settled();
            assertThat(visit.why("#waterfall svg.wide-only [data-explain='bar:history sent again']"))
                    .isEqualTo(history)
                    // 250 tokens asked and 350 answered a round: three rounds carry 1, 2 and 3 of them
                    .contains("600 tokens")
                    .doesNotContain("system prompt");
        }
    }

    @Test
    void theSentenceOpensTheReasonThatTheCommandLineGives() {
        String completed = Visit.words(Served.commandLine("explain", "plan", "examples/support-bot.yml"));
        try (Visit visit = Visit.goingOn()) {
            visit.open("").settled();
            assertThat(visit.why(COMPLETED)).isEqualTo(completed);
        }
    }

    @Test
    void anotherModelIsOneClickAndCostsAreToldInTheUnitThatIsAskedFor() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("").settled();
            double before = dollars(visit, COMPLETED);
            String other = visit.text("#interaction-options tbody th button");
            visit.click("#interaction-options tbody th button").settled();
            assertThat(visit.text("#sentence")).contains(other);
            assertThat(dollars(visit, COMPLETED)).isNotEqualTo(before);
            List<String> units = visit.page().locator("input[data-key=unit]").all().stream()
                    .map(unit -> unit.getAttribute("value"))
                    .toList();
            List<String> told = units.stream()
                    .map(unit -> visit.choose("unit", unit).text("#waterfall"))
                    .toList();
            assertThat(told).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        }
    }
}
