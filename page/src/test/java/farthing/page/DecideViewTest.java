package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.screen.Answer;
import farthing.answers.screen.Format;
import farthing.answers.screen.Style;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.io.YamlDocs;
import farthing.page.view.Facts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** API or own machines on the page, against the desk's answers and hand arithmetic. */
final class DecideViewTest {
    private static final Path EXAMPLE = Path.of("../examples/support-bot.yml");
    private static final Facts FACTS = ShippedFacts.facts();
    private static final Engine ENGINE = new Engine(FACTS);

    static Shown shown(String... set) {
        return Shown.of(ENGINE, "decide", set);
    }

    static Obj asked() {
        return new Obj(0)
                .put("workload", YamlDocs.read(EXAMPLE))
                .put("host", "llama-3.3-70b")
                .put("against", "file")
                .put("draws", "2000");
    }

    static String desk(Obj request) {
        Answer answer = new ShippedDesk(FACTS).desk().answer("breakeven", request);
        return Format.JSON.text(answer, new Style(100, true, false));
    }

    /**
     * Azure asks more than 736 machines cost; others sell the same weights for less, and nobody needs machines for them:
     * where one buys today says nothing of that. Only who names Azure to compare with has chosen it.
     */
    @Test
    void weightsThatAreSoldForLessAreNotHosted() {
        String seller = "azure/Llama-3.3-70B-Instruct";
        Shown named = shown("d.against", seller, "d.volume", "100M");
        Shown used = shown("model", seller, "d.volume", "100M");
        Shown file = shown("d.volume", "100M");
        assertThat(named.json()).contains("sells the very weights", "\"verdict\": \"consider\"");
        assertThat(used.json()).contains("\"seller\": \"" + seller, "sells the very weights", "\"verdict\": \"stay\"");
        assertThat(file.json()).contains("sells the very weights", "\"verdict\": \"stay\"");
    }

    @Test
    void figuresAreThoseThatTheDeskAnswersForTheSameWorkload() {
        Obj request = asked().put("uncertain", "api=80% to 110%")
                .put("peakUtilisation", "30%")
                .put("spares", "1");
        Shown shown = shown("d.unsure.api", "80% to 110%", "d.unsure.throughput", "", "d.util", "30%", "spares", "1");

        assertThat(shown.json()).isEqualTo(desk(request));
    }

    @Test
    void aClosedModelCannotBeHostedAndOpenOnesAreOfferedAsOthers() {
        assertThat(shown().text("decide-model"))
                .contains("anthropic/claude-sonnet-4-6 cannot be self-hosted")
                .contains("another model, quality differs");
        assertThat(shown().html("decide-model")).contains("data-set=\"host=");
    }

    @Test
    void theFleetIsWholeMachinesTimesHoursOfTheYear() {
        // 3 machines at $10 an hour: 3 x 8,760 x 10 / 12 = $21,900 a month
        Shown shown = shown("d.hour", "10", "d.on", "8xh100-sxm", "d.volume", "12M", "d.util", "60%");
        String sentence = shown.text("sentence");
        int nodes = Integer.parseInt(sentence.replaceAll(".* on (\\d+) × 8x H100 SXM.*", "$1"));

        assertThat(sentence).contains(" and $" + String.format("%,d", nodes * 7_300) + " on ");
        assertThat(shown.explanation("fleet")).contains("nodes that serve it, whole ones");
    }

    @Test
    void everyNumberOpensItsReason() {
        for (Shown shown : new Shown[] {shown(), shown("d.against", "cheapest"), shown("preset", "rag")}) {
            shown.everyNumberIsDerived();
        }
    }

    /** One hour of 24 has 12 times the others': 288 / 35 = 8.23 times the mean. Each figure is in its own reason. */
    @Test
    void whatADailyCurveSaysIsDerivedFigureByFigure() {
        Shown shown = shown(
                "file",
                SPIKE,
                "host",
                "llama-3.3-70b",
                "d.against",
                "together/llama-3.3-70b",
                "d.on",
                "GH200",
                "ops",
                "0");
        String sentence = shown.text("sentence");
        assertThat(sentence).startsWith("Own the base load, send peaks to the API");
        String why = shown.explanation("hours");
        List<Double> derived = dollars(why);
        int figures = 0;
        for (double figure : dollars(sentence)) {
            assertThat(derived).as("$%s", figure).anyMatch(value -> Math.abs(value - figure) <= 0.5);
            figures++;
        }
        assertThat(figures).isEqualTo(3);
        assertThat(why)
                .contains("8.22857")
                .contains("nodes for the base load", "nodes for the busiest hour, whole ones", "The plan at together/");
        shown.everyNumberIsDerived();
    }

    private static List<Double> dollars(String text) {
        List<Double> dollars = new ArrayList<>();
        Matcher figure = Pattern.compile("\\$([0-9,]+(\\.[0-9]+)?)").matcher(text);
        while (figure.find()) {
            dollars.add(Double.valueOf(figure.group(1).replace(",", "")));
        }
        return dollars;
    }

    private static final String SPIKE = """
            name: Spike
            models: [together/llama-3.3-70b]
            calls:
              answer: {input: 3000, output: 400}
            cache: none
            traffic:
              interactions: 28M
              daily: [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,12,1,1,1,1]
            """;

    @Test
    void whatWasNotMeasuredIsABoundAndSpeaksForNoFleet() {
        String seller = "azure/Llama-3.3-70B-Instruct";
        Shown shown = shown("d.against", seller, "d.on", "8xb300", "d.hour", "5", "d.volume", "100M");

        assertThat(shown.problem()).isEmpty();
        assertThat(shown.text("sentence"))
                .contains("Stay with the API")
                .contains("at least")
                .contains("perhaps never");
        assertThat(shown("host", "llama-3.3-70b", "d.on", "8xb300", "d.volume", "100M")
                        .text("sentence"))
                .startsWith("Buy llama-3.3-70b, another model than ")
                .contains("and at least $");
    }

    /** 5 million tokens a month for $2,000: 2,000 / 5 = $400 a million, and 4 million are $500. */
    @Test
    void aClaimedBreakEvenIsHeldAgainstWhatTheApiCosts() {
        Shown shown = shown("d.claim", "5M", "d.claim.cost", "2000/month");
        assertThat(shown.text("decide-claimed"))
                .contains("Possible only if the API costs at least $400.00 per million tokens")
                .contains("At anthropic/claude-sonnet-4-6: Impossible");
        shown.everyNumberIsDerived();
        assertThat(shown("d.claim", "4M", "d.claim.cost", "2000/month").text("decide-claimed"))
                .contains("at least $500.00 per million");
        assertThat(shown().text("decide-claimed")).doesNotContain("$");
        // a machine of $10 an hour, 730 hours a month: 7,300 / 5
        assertThat(shown("d.claim", "5M", "d.hour", "10").text("decide-claimed"))
                .contains("$1,460.00 per million");
        assertThat(shown("d.claim", "none").problem()).contains("d.claim");
    }

    /** What a node reads says nothing of what it writes. */
    @Test
    void oneRateOfAMachineAsksForTheOther() {
        assertThat(shown("d.prefill", "4500").problem()).contains("output tokens a second of your own machine");
        assertThat(shown("d.prefill", "4500", "d.decode", "4500").text("decide-words"))
                .contains("claimed")
                .contains("Known from")
                .contains("input tokens a second of your own machine and output tokens");
    }

    /** No model of that name has a price, and nobody sells a call of twenty million tokens. */
    @Test
    void whereNobodySellsTheCallsThatIsSaidWithWhatToChange() {
        Shown shown = shown("file", """
                name: Long
                models: [gpt-99]
                calls:
                  answer: {input: 20000000, output: 200}
                interactions: 100k
                """);
        assertThat(shown.problem()).isEmpty();
        assertThat(shown.text("sentence"))
                .isEqualTo("Nothing to compare with: Long: no seller of llama-3.3-70b in book market takes all of its"
                        + " calls.");
        assertThat(shown.html("decide-model"))
                .contains("Shorten the calls of the scenario or give it a model")
                .doesNotContain("data-set=\"host=");
        assertThat(shown.html("decide-chart")).isEmpty();
        assertThat(shown.slow("decide-sure")).isEmpty();
    }

    /** What every call names is served there, by whichever machine one has. */
    @Test
    void whereEachCallNamesItsModelThatIsSaidWithTheWayOut() {
        Shown shown = shown("file", """
                name: Named
                models: [gpt-5-mini]
                calls:
                  answer: {model: gpt-4o, input: 2000, output: 200}
                interactions: 100k
                """);
        assertThat(shown.problem()).isEmpty();
        assertThat(shown.text("sentence"))
                .isEqualTo("Nothing to compare with: Named: each call names a model of its own, and none is left that"
                        + " machines could take over.");
        assertThat(shown.html("decide-model"))
                .contains("name a model under models", "name none at the calls")
                .doesNotContain("data-set=\"host=");
    }

    /** 140,000 tokens are beyond the 131,072 positions of llama-3.3-70b and the 40,960 of Qwen3 32B; DeepSeek V3 has 163,840. */
    @Test
    void offeredAreModelsThatTakeTheCalls() {
        Shown shown = shown("host", "llama-3.3-70b", "file", """
                name: Long
                models: [gpt-99]
                calls:
                  answer: {input: 140000, output: 200}
                interactions: 100k
                """);
        assertThat(shown.text("sentence")).startsWith("Nothing to compare with: ");
        assertThat(shown.html("decide-model"))
                .contains("or run another open model", "data-set=\"host=deepseek-v3&amp;config=\"")
                .doesNotContain("host=qwen3-32b", "host=gpt-oss-120b");
    }

    /** Four rounds of 400,000 tokens are beyond Sonnet's million and the 131,072 of the weights. */
    @Test
    void whereNothingComparedTakesTheCallsNothingIsDrawn() {
        Shown shown = shown("set.calls.answer.input", "400000");
        assertThat(shown.text("sentence")).startsWith("Nothing that is compared can answer: answer: prompt ");
        assertThat(shown.html("decide-chart")).isEmpty();
        assertThat(shown.slow("decide-sure")).isEmpty();
        shown.everyNumberIsDerived();
    }

    /** 671 billion parameters at four bytes are 2,684 GB; eight of the largest accelerator have 2,304. */
    @Test
    void whereNoMachineHoldsTheModelTheLargestIsToldAndNoUsualOne() {
        assertThat(shown("host", "deepseek-v3", "weights", "fp32").problem())
                .contains("no machine on offer is known to serve deepseek-v3")
                .contains("with the most memory, 8x B300")
                .contains("does not fit")
                .doesNotContain("8xH100");
    }

    @Test
    void aMachineWithoutRoomIsRefusedWithAWayOut() {
        assertThat(shown("d.on", "1xl4").problem()).contains("does not fit").contains("would fit instead");
    }

    @Test
    void chancesComeAfterThePauseWithTheirSeed() {
        assertThat(Shown.words(shown().slow("decide-sure")))
                .contains("2,000 draws, seed 1")
                .contains("90 %");
    }

    /**
     * Of three attempts 30 % fail: 1 + 0.3 + 0.09 a round, and a round succeeds with 1 - 0.027. Four rounds of 350 tokens,
     * each made where those before it succeeded, for the 80 % that complete of those that came through.
     */
    @Test
    void failedAttemptsAreServedByTheFleetToo() {
        double ends = 1 - 0.027;
        double rounds = 1 + ends + ends * ends + ends * ends * ends;
        double written = 350 * 1.39 * rounds / (0.8 * ends * ends * ends * ends);

        assertThat(number(shown("set.retry.rate", "0"), "outputTokens")).isEqualByComparingTo("1750");
        assertThat(number(shown("set.retry.rate", "30%"), "outputTokens").doubleValue())
                .isCloseTo(written, Offset.offset(1e-6));
    }

    /** By hand: 100k x (1000 x 3 + 200 x 15) / 1M = 600; 100k x (1000 x 1 + 100 x 5) / 1M = 150; 40 for tools. */
    @Test
    void whatStaysEitherWayIsNamedSoThatTheMonthAgreesWithInteraction() {
        String file = """
                name: Two models
                models: [claude-sonnet-4-6]
                calls:
                  answer: {input: 1000, output: 200}
                  check: {model: claude-haiku-4-5, input: 1000, output: 100}
                interactions: 100k
                cache: none
                hidden: {tools: {monthly: 40}}
                """;
        Shown shown = shown("file", file);

        assertThat(shown.text("sentence"))
                .contains("a month inference of the call 'answer' costs ")
                .contains("$600 at anthropic/claude-sonnet-4-6 and ");
        assertThat(shown.text("decide-words")).contains("Stays either way$190 a month");
        assertThat(shown.explanation("stays")).contains("790").contains("600").contains("190");
        assertThat(Shown.of(ENGINE, "interaction", "file", file).text("sentence"))
                .contains("$790");
    }

    /** Its one call is all of it: nothing stays, and no residue of a rounded quotient does. */
    @Test
    void whereAllIsComparedNothingStays() {
        assertThat(shown("preset", "batch-enrichment").text("decide-words")).doesNotContain("Stays either way");
    }

    private static BigDecimal number(Shown shown, String name) {
        Obj document = (Obj) FACTS.reader().apply(shown.json());
        return new BigDecimal(((Doc.Num) Objects.requireNonNull(document.get(name))).text());
    }

    /** A count has its thousands apart whatever its size, and so has a share. */
    @Test
    void hugeFiguresKeepTheirForm() {
        Shown huge = shown("d.volume", "1e15");
        assertThat(huge.problem()).isEmpty();
        assertThat(huge.text("sentence")).contains("1,000T").containsPattern("[0-9]{1,3}(,[0-9]{3})+ \\u00d7 ");
        for (String region : huge.regions()) {
            assertThat(Shown.words(huge.html(region)))
                    .as(region)
                    .doesNotContainPattern("(?<![0-9.,][0-9]{0,9})[0-9]{5,}(\\.[0-9]+)? (%|x |\u00d7)");
        }
    }
}
