package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.page.view.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is advised, drawn and derived: to buy, what takes no calls, people; and messages at their fields. */
final class DecideAdviceTest {
    private static final Facts FACTS = ShippedFacts.facts();
    private static final Engine ENGINE = new Engine(FACTS);

    /** Two rounds of 130,000 tokens are within the 131,072 of the weights and beyond the 128,000 of gpt-4o. */
    private static final String LONG = """
            name: Long
            models: [gpt-4o]
            calls:
              answer: {rounds: 2, input: 130000, output: 350, history: none}
            interactions: 80k
            """;

    private static final String CHAT = """
            name: Chat
            models: [together/llama-3.3-70b]
            calls:
              answer: {input: 3000, output: 400}
            cache: none
            interactions: 400k
            """;

    private static Shown shown(String... set) {
        return Shown.of(ENGINE, "decide", set);
    }

    /** At $0.50 an accelerator and hour, beside a seller of the same weights. */
    private static Shown chatOnThreeMachines() {
        return shown(
                "file",
                CHAT,
                "host",
                "llama-3.3-70b",
                "d.against",
                "together/llama-3.3-70b",
                "d.on",
                "8xh100-sxm",
                "d.hour",
                "0.5");
    }

    private static Obj json(Shown shown) {
        return (Obj) FACTS.reader().apply(shown.json());
    }

    private static Doc at(Obj document, String... path) {
        Doc found = document;
        for (String name : path) {
            found = Objects.requireNonNull(((Obj) found).get(name));
            found = found instanceof Doc.Arr many ? many.items().get(0) : found;
        }
        return found;
    }

    private static double number(Doc document) {
        return Double.parseDouble(((Doc.Num) document).text());
    }

    /** The bill a month there, as the sentence has it: a twelfth of the file's, in sentence, drawing and table. */
    @Test
    void whomToBuyFromIsDrawnListedAndHandedOut() {
        Shown shown = shown();
        String seller = ((Doc.Text) at(json(shown), "buyFrom")).value();
        double year = number(at(json(shown), "here", "answers", "bought"));
        String month = String.format("$%.1f", year / 12);

        assertThat(shown.text("sentence"))
                .startsWith(
                        "Buy llama-3.3-70b, another model than anthropic/claude-sonnet-4-6 (quality differs; it reads text alone), from "
                                + seller + ": ")
                .contains("costs " + month + " there");
        String chart = shown.html("decide-chart");
        assertThat(chart)
                .contains(
                        "class=\"bought\"",
                        "class=\"name-bought\"",
                        ">buy at " + seller.substring(0, seller.indexOf('/')) + "</text>");
        assertThat(shown.text("decide-chart"))
                .contains(
                        "buy at " + seller.substring(0, seller.indexOf('/')) + ", USD a month",
                        month,
                        "Own machines cost more than " + seller + " at every volume");
        String door = chart.substring(chart.indexOf("bought:"));
        assertThat(shown.explanation(door.substring(0, door.indexOf('"')))).contains(seller);
        shown.everyNumberIsDerived();
    }

    /** Where calls hold pictures, a model that reads them stands in; one that does not serves none of them. */
    @Test
    void whatReadsPicturesIsHeldAgainstWhatReadsPictures() {
        Shown seeing = shown("preset", "visual-search");
        assertThat(seeing.text("sentence")).contains("llama-4-scout, another model than openai/gpt-4o");
        assertThat(seeing.text("decide-words")).contains("Its limit", "of openai/gpt-4o beyond the 30,000 of tier-1");
        assertThat(seeing.text("sentence")).contains("(quality differs), from");
        assertThat(seeing.text("decide-model"))
                .contains("llama-4-maverick")
                .doesNotContain("llama-3.3-70b", "deepseek");
        seeing.everyNumberIsDerived();
        Shown blind = shown("preset", "visual-search", "host", "llama-3.3-70b");
        assertThat(blind.text("sentence"))
                .isEqualTo("Stay with the API: the calls hold image input, and llama-3.3-70b reads text alone.");
        assertThat(blind.explanation("beyond"))
                .contains("image input, of the calls; what llama-3.3-70b reads", "together/", "text");
        blind.everyNumberIsDerived();
    }

    /** No open model that is known reads sound: the one that stands in takes the calls no more than a machine, and is told so. */
    @Test
    void soundIsComparedWithNothing() {
        String file = """
                models: [openai/gpt-4o-audio-preview]
                input: 100
                output: 200
                uses: {input.audio: 1000}
                interactions: 100k
                cache: none
                """;
        Shown sound = shown("file", file);
        assertThat(sound.text("sentence"))
                .isEqualTo("Stay with the API: the calls hold audio input, and llama-3.3-70b reads text alone.");
        assertThat(sound.text("decide-model"))
                .contains(
                        "llama-3.3-70b, whose weights are open, does not take the calls either, so nothing is compared")
                .doesNotContain("evaluate before you switch");
        assertThat(Shown.words(Shown.of(ENGINE, "interaction", "file", file).slow("interaction-questions")))
                .contains("are closed; looked at in its place is llama-3.3-70b");
        sound.everyNumberIsDerived();
    }

    /** Nobody has seen the volume go through at who is to be bought from. */
    @Test
    void theLimitsOfTheRecommendedSellerAreTold() {
        assertThat(shown("preset", "visual-search").text("decide-words"))
                .contains("Limit at the recommended seller", "its rate limits are not known");
    }

    /** Where the scenario's model thinks, a model that thinks stands in for it. */
    @Test
    void whatThinksIsHeldAgainstWhatThinks() {
        assertThat(shown("preset", "reasoning").text("sentence"))
                .contains("deepseek-r1, another model than openai/o3")
                .doesNotContain("does not think");
        assertThat(shown("preset", "reasoning", "host", "llama-3.3-70b").text("sentence"))
                .contains("does not think");
    }

    @Test
    void whoStaysIsShownNobodyElsesLine() {
        Shown stays = shown("d.against", "cheapest");
        assertThat(stays.text("sentence")).startsWith("Stay with the API");
        assertThat(stays.html("decide-chart")).contains("class=\"api\"").doesNotContain("bought");
        assertThat(at(json(stays), "here", "answers", "bought")).isInstanceOf(Doc.Null.class);
    }

    /** 80,000 x 2 x (130,000 x 2.50 + 350 x 10.00) / 1M are $52,560 at gpt-4o, $0.657 each: no price for what it refuses. */
    @ParameterizedTest
    @CsvSource({"own", "none"})
    void whatDoesNotTakeTheCallsHasNoPriceAndNoLine(String team) {
        Shown shown = shown("file", LONG, "d.team", team, "host", "llama-3.3-70b");
        assertThat(shown.text("decide-words"))
                .contains("openai/gpt-4o, does not take the calls")
                .doesNotContain("0.657", "52,560");
        assertThat(shown.html("decide-chart")).contains("class=\"bought\"").doesNotContain("class=\"api\"");
        assertThat(shown.text("decide-chart"))
                .contains("openai/gpt-4o does not take the calls: it has no line")
                .doesNotContain("API, USD", "52.6k");
        assertThat(shown.slow("decide-sure")).isEmpty();
        assertThat(shown.explanation("beyond")).contains("130,000", "128,000");
        assertThat(at(json(shown), "against", "perRequest")).isInstanceOf(Doc.Null.class);
        shown.everyNumberIsDerived();
    }

    /** Where prompts may not leave, own machines stand alone. */
    @Test
    void whereNobodyIsComparedOwnMachinesAreDrawnAlone() {
        Shown shown = shown("file", LONG, "d.privacy", "yes", "host", "llama-3.3-70b");
        assertThat(shown.html("decide-chart"))
                .contains("class=\"fleet\"")
                .doesNotContain("class=\"api\"", "class=\"bought\"", "class=\"band\"");
        shown.everyNumberIsDerived();
    }

    /** Three machines of $10 an hour are $21,900 a month; a team of $500,000 a year $41,667 more. */
    @Test
    void peopleAreDerivedAsOnTheCommandLine() {
        Shown shown = chatOnThreeMachines();
        assertThat(shown.text("sentence")).contains("with a team of $500,000");
        String why = shown.explanation("people");
        assertThat(why)
                .contains("the fleet, a month: ", "a team that runs the fleet, a year", "assumed: the shipped terms")
                .contains("500,000", "42,031.67");
        assertThat(shown.explanation("breakeven")).contains(why.substring(0, why.indexOf("a month, a twelfth")));
    }

    /** 3,000 tokens at 0.88 a million are $0.00264, 400 $0.000352: behind every door that rests on the price, its row. */
    @ParameterizedTest
    @ValueSource(strings = {"breakeven", "pays", "people", "chance:0.5", "chance:here", "reason:0", "api", "request"})
    void behindAPriceStandItsCallsItsRowAndItsDate(String door) {
        String why = chatOnThreeMachines().explanation(door);
        assertThat(why)
                .contains("answer: input: (0 + 3000) x (0.88 / 1000000)", "= $0.00264", "= $0.000352")
                .containsPattern("source [^;]*checked 20\\d\\d-")
                .containsOnlyOnce("a completed interaction at together/meta-llama/Llama-3.3-70B-Instruct-Turbo: ");
    }

    /** Reasons of each kind, and volumes with a team and without: each figure is in the derivation behind its own sentence. */
    @ParameterizedTest
    @CsvSource({
        "d.on=8xh100-sxm, d.hour=0.5, d.volume=40M",
        "d.on=8xh100-sxm, d.pay=spot, spares=1",
        "d.team=none, ops=500k/year, d.on=GH200",
        "d.on=8xh200, d.volume=80k, d.privacy=yes",
        "d.on=8xb300, ops=0, d.volume=1M",
        "d.closed=yes, d.on=GH200, d.util=5%",
    })
    void everyReasonOfTheAdviceIsDerived(String first, String second, String third) {
        List<String> set =
                new ArrayList<>(List.of("file", CHAT, "host", "llama-3.3-70b", "d.against", "together/llama-3.3-70b"));
        for (String each : List.of(first, second, third)) {
            set.addAll(List.of(each.split("=")));
        }
        shown(set.toArray(new String[0])).everyNumberIsDerived();
    }

    /** 1,000 tokens at 2.50 a million are $0.0025. */
    @Test
    void behindTheAnswerOnInteractionStandsThePriceToo() {
        Shown shown = Shown.of(ENGINE, "interaction", "file", """
                name: Chat
                models: [gpt-4o]
                calls:
                  answer: {input: 1000, output: 100}
                cache: none
                interactions: 400k
                """, "host", "llama-3.3-70b");
        assertThat(shown.explanation("ask:machines"))
                .contains("the API, a month: ", "= $1,400.00", "the fleet, a month: ") // 400,000 x (0.0025 + 0.001)
                .contains("answer: input: (0 + 1000) x (2.5 / 1000000) = $0.0025", "standard price; source ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d.growth | x | expected a share",
                "d.growth | 500% | at most 200%",
                "d.unsure.api | x | expected",
                "d.unsure.throughput | 0 to 0 | parts of a figure are above 0",
                "d.on | 1xl4 | does not fit",
            })
    void aMessageAtItsFieldSaysNotAgainWhatTheFieldIs(String field, String typed, String begins) {
        for (String call : new String[] {"view", "slow"}) {
            Obj answer = ENGINE.call(new Obj(0)
                    .put("call", call)
                    .put("state", new Obj(0).put("tab", "decide").put(field, typed)));
            if (answer.get("flaw") instanceof Obj flaw) {
                assertThat(at(flaw, "field")).isEqualTo(new Doc.Text(field, 0));
                assertThat(((Doc.Text) at(flaw, "text")).value())
                        .contains(begins)
                        .doesNotContain("growth:", "How sure", "api:", "throughput:", "machine 1xl4", "d.");
                return;
            }
        }
        throw new AssertionError("no message of " + field);
    }

    /** A claim that no API could be cheap enough for: 0.73 a month for 10^18 tokens are 7.3e-13 a million. */
    @Test
    void whatIsNotNothingNeverReadsAsNothing() {
        String claimed = shown("d.claim", "1e18", "d.claim.cost", "0.001").text("decide-claimed");
        assertThat(claimed).contains("0.00000000000073").doesNotContainPattern("\\$0\\.00(?![0-9])");
    }

    /** 132,946 tokens may come, and llama-3.3-70b has 131,072 positions: nothing of own machines is told, and who takes them. */
    @Test
    void machinesThatTakeNoneOfTheCallsHaveNoFigures() {
        Shown shown = shown("preset", "coding-agent");

        assertThat(shown.text("decide-words"))
                .contains("servesnone of the calls", "never: no machine takes the calls")
                .doesNotContain("a machine serves");
        assertThat(shown.text("decide-model")).contains("deepseek-v3").doesNotContain("qwen3-32b", "gpt-oss-120b");
        assertThat(shown.html("decide-chart")).isEmpty();
        shown.everyNumberIsDerived();

        assertThat(shown("preset", "coding-agent", "host", "deepseek-v3").text("decide-model"))
                .contains("cannot be self-hosted", "Or try llama-4-scout")
                .doesNotContain("qwen3-32b", "gpt-oss-120b");
    }

    /** In its region gpt-5.4 costs 1.1 times: 1,000 tokens at 2.75 a million, where the standard region asks 2.50. */
    @Test
    void aPriceOfARegionIsPlannedInThatRegion() {
        String why = shown("file", """
                        name: Regional
                        models: [{model: gpt-5.4, provider: openai, region: eu}]
                        calls:
                          answer: {input: 1000, output: 100}
                        cache: none
                        interactions: 400k
                        """).explanation("api");
        assertThat(why).contains("2.75").doesNotContain("$2.50");
    }
}
