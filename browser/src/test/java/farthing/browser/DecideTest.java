package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader does who asks whether own machines pay. */
class DecideTest {
    private static final String EXACT = "tab=decide&d.unsure.api=&d.unsure.throughput=";

    /** Of a tree, or of the advice. */
    private static final String HEADING = "(At \\S+|On own machines|The plan at \\S+|What to do) "
            + "(?=the API, a month|the fleet, a month|a completed interaction at|Advice:)";

    @Test
    void theDrawingHasBothLinesWhereOwnMachinesPayAndWhereTheReaderStands() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=decide").settled();
            assertThat(visit.drawn("#decide-breakeven")).contains("API", "own machines", "you are here");
            visit.click("#decide-breakeven summary");
            assertThat(visit.texts("#decide-breakeven tbody tr")).hasSizeGreaterThanOrEqualTo(4);
            assertThat(visit.text("#decide-sure")).contains("draws, seed");
            assertThat(visit.text("#decide-words h2")).isEqualTo(visit.text("#sentence strong"));
            assertThat(visit.texts(".reasons li")).isNotEmpty().allSatisfy(reason -> assertThat(reason)
                    .contains("Change: "));
        }
    }

    @Test
    void moreVolumeTurnsTheDecisionAndWhoOwnsNoTeamStays() {
        try (Visit visit = Visit.goingOn()) {
            // whoever names a seller of the same weights that asks more than machines cost
            visit.open("tab=decide&d.against=azure/Llama-3.3-70B-Instruct").settled();
            visit.slide("d.volume", "1k").settled();
            assertThat(visit.text("#sentence strong")).isEqualTo("Stay with the API");
            visit.slide("d.volume", "100M").settled();
            assertThat(visit.text("#sentence strong")).isNotEqualTo("Stay with the API");
            assertThat(visit.linked("d.volume")).isEqualTo("100M");
            visit.at("[data-key='d.closed']").check();
            visit.settled();
            assertThat(visit.text("#sentence strong")).isEqualTo("Stay with the API");
            assertThat(visit.text(".reasons")).contains("closed");
            visit.at("[data-key='d.closed']").uncheck();
            visit.choose("d.team", "none").settled();
            assertThat(visit.text("#sentence strong")).isEqualTo("Stay with the API");
        }
    }

    @Test
    void noVolumeSpeaksForMachinesWhereTheSameWeightsAreSoldForLess() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=decide&d.volume=100M").settled();
            assertThat(visit.text("#sentence strong")).startsWith("Buy llama-3.3-70b, another model than ");
            assertThat(visit.text(".reasons")).contains("sells the very weights");
        }
    }

    /** 2,000 / 5 million tokens are $400 a million; the command line holds the same claim against the same price. */
    @Test
    void aBreakEvenThatSomeoneClaimsIsHeldAgainstTheApi() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=decide").settled();
            visit.click("#decide-claim summary");
            visit.type("d.claim", "5M");
            visit.type("d.claim.cost", "2000/month").settled();
            assertThat(visit.text("#decide-claimed")).contains("at least $400.00 per million", "Impossible");
            assertThat(visit.linked("d.claim")).isEqualTo("5M");
            String why = Visit.words(
                    Served.commandLine("explain", "audit", "--break-even", "5M", "--per-hour", "2000/month"));
            assertThat(visit.why("#decide-claimed [data-explain='claim:implied']"))
                    .startsWith(why);
        }
    }

    @Test
    void theBreakEvenOpensTheReasonThatTheCommandLineGives() {
        String why = Visit.words(
                Served.commandLine("explain", "breakeven", "examples/support-bot.yml", "--host", "llama-3.3-70b"));
        try (Visit visit = Visit.goingOn()) {
            visit.open(EXACT).settled();
            visit.click("#decide-words summary");
            assertThat(visit.why("#decide-words [data-explain=pays]")
                            .replaceAll(HEADING, "")
                            .replace("has it for Support bot", "has it for examples/support-bot.yml"))
                    .as(
                            "behind its volumes in tokens; but for headings that a terminal does without, and a file's name,"
                                    + " which the page has none of")
                    .endsWith(why);
            assertThat(visit.why("#sentence [data-explain=api]")).isNotEqualTo(why);
            assertThat(visit.why("#sentence [data-explain=fleet]")).contains("machine");
        }
    }

    /** Every fact has room for its words, however narrow the window. */
    @ParameterizedTest
    @ValueSource(ints = {360, 480, 900, 1280})
    void factsAreNoColumnOfLetters(int width) {
        try (Visit visit = new Visit(width, 900, ColorScheme.LIGHT)) {
            visit.open("tab=decide").settled();
            assertThat(visit.page().evaluate("""
                            [...document.querySelectorAll('.facts dd')]
                              .map(fact => fact.offsetWidth / fact.parentElement.offsetWidth)"""))
                    .asInstanceOf(InstanceOfAssertFactories.list(Number.class))
                    .isNotEmpty()
                    .allSatisfy(share -> assertThat(share.doubleValue()).isGreaterThan(0.45));
        }
    }
}
