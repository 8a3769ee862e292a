package farthing.page.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import farthing.answers.CompareAnswer;
import farthing.answers.InputException;
import farthing.answers.question.CompareQuestion;
import farthing.answers.question.ModelFilter;
import farthing.answers.question.Served;
import farthing.answers.screen.Answer;
import farthing.answers.screen.Format;
import farthing.answers.screen.Style;
import farthing.catalogue.ServiceTier;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.Comparison;
import farthing.economics.quote.TokenRatio;
import farthing.page.html.Blocks;
import farthing.page.html.Html;
import farthing.page.view.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the view says, explains and hands over. */
class PricesViewTest {
    private static final PricesView MARKET = new PricesView(Books.MARKET);
    private static final Style PLAIN = new Style(100, true, false);

    /** The same question with the words of the command line. */
    private static Answer asked(String ratio, long tokens, ModelFilter filter, boolean explained) {
        TokenRatio mix = TokenRatio.parse(ratio);
        CompareQuestion question = new CompareQuestion(
                mix.shape(),
                new CompareQuestion.Mix(mix, tokens),
                filter,
                Comparison.Order.COST,
                new Served(ServiceTier.STANDARD, ""),
                new CompareQuestion.Rows(100_000, false),
                List.of());
        CompareQuestion.Asked asked = question.ask(Books.MARKET.open());
        return explained ? asked.answer().asExplanation() : asked.answer().asTable();
    }

    @ParameterizedTest
    @CsvSource({"5:1, 10M, 10000000", "1:3, 1B, 1000000000", "2.5:1, 3M, 3000000"})
    void theFiguresToTakeAwayAreTheDocumentOfCompare(String ratio, String tokens, long count) {
        for (String format : List.of("json", "csv")) {
            Format kind = format.equals("json") ? Format.JSON : Format.CSV;
            assertThat(kind.text(
                            MARKET.answer(Books.state("ratio", ratio, "tokens", tokens, "sellers", "anthropic,openai")),
                            PLAIN))
                    .isEqualTo(kind.text(
                            asked(
                                    ratio,
                                    count,
                                    new ModelFilter(List.of(), List.of("anthropic", "openai"), null),
                                    false),
                            PLAIN));
            assertThat(kind.text(
                            MARKET.answer(Books.state(
                                    "ratio",
                                    ratio,
                                    "tokens",
                                    tokens,
                                    "tiers",
                                    "reasoning",
                                    "modality",
                                    "image",
                                    "list",
                                    "all")),
                            PLAIN))
                    .isEqualTo(kind.text(
                            asked(ratio, count, new ModelFilter(List.of("@reasoning"), List.of(), "image"), false),
                            PLAIN));
        }
    }

    private static CompareAnswer ofOneCall(ModelFilter filter) {
        CompareQuestion question = new CompareQuestion(
                CallShape.of(280_000, 20_000),
                null,
                filter,
                Comparison.Order.COST,
                new Served(ServiceTier.STANDARD, ""),
                new CompareQuestion.Rows(100_000, false),
                List.of());
        return question.ask(Books.MARKET.open()).answer();
    }

    @ParameterizedTest
    @CsvSource({"cent, 100.00 \u00a2", "1k, '$1,000.00'"})
    void ofCallsFiguresDoorsAndWhatIsTakenAwayAreOfOneCall(String per, String amount) {
        String[] calls = {"per", per, "size", "300k", "ratio", "14:1", "sellers", "google"};
        assertThat(Format.JSON.text(MARKET.answer(Books.state(calls)), PLAIN))
                .isEqualTo(Format.JSON.text(
                        ofOneCall(new ModelFilter(List.of(), List.of("google"), null))
                                .asTable(),
                        PLAIN));
        String door = Blocks.html(MARKET.explain(Books.state(calls), "mix google/gemini-2.5-pro"))
                .toString();
        ofOneCall(new ModelFilter(List.of("google/gemini-2.5-pro"), List.of("google"), null))
                .asExplanation()
                .blocks()
                .forEach(block ->
                        assertThat(door).contains(Blocks.html(List.of(block)).toString()));
        assertThat(door)
                .contains("280,000 in and 20,000 out", "100.00 \u00a2", "$1,000.00")
                .doesNotContain("14 input");
        assertThat(MARKET.regions(Books.state(calls)).get("prices-rows").toString())
                .contains("value=\"" + amount + "\"");
        assertThat(MARKET.sentence(Books.state(calls)).toString()).contains("280,000", "20,000", "Google AI");
    }

    @Test
    void aCallThatDoesNotFitIsRefusedWithItsReason() {
        String[] calls = {"per", "cent", "size", "100k", "find", "moonshot-v1-8k", "list", "all"};
        String name = Books.reckoned(Books.MARKET, calls).refused().get(0).name();
        assertThat(MARKET.sentence(Books.state(calls)).toString())
                .contains("No offer that matches the search 'moonshot-v1-8k' takes such a call");
        assertThat(Blocks.html(MARKET.explain(Books.state(calls), "mix " + name))
                        .toString())
                .contains("exceed")
                .doesNotContain("in each unit");
        String door = Blocks.html(MARKET.explain(Books.state("size", "100k"), "mix " + name))
                .toString();
        assertThat(door).as("of the mix").contains("a million tokens", "which it cannot take");
    }

    @Test
    void aSizeBeyondAnyCallIsNamed() {
        assertThatThrownBy(() -> MARKET.regions(Books.state("size", "2000000000000000000")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("size:");
    }

    @Test
    void anAmountIsExplainedAsTheCommandLineDoes() {
        String page = Blocks.html(MARKET.explain(Books.state("ratio", "3:1"), "mix openai/gpt-4o"))
                .toString();
        Answer expected =
                asked("3:1", 10_000_000, new ModelFilter(List.of("openai/gpt-4o"), List.of("openai"), null), true);
        expected.blocks().forEach(block -> assertThat(page)
                .contains(Blocks.html(List.of(block)).toString()));
        assertThat(page)
                .contains("3 input and 1 output tokens")
                .contains("$43.75")
                .contains("0.875 \u00a2");
    }

    /** A volume of 10M at 5:1 tells gpt-4o by the month as $37.50, one of 100M as ten times that. */
    @Test
    void anotherVolumeIsToldAsByAViewThatWasAskedNothingElse() {
        PricesView view = new PricesView(Books.MARKET);
        for (String volume : List.of("10M", "100M", "1B")) {
            State state = Books.state("tokens", volume, "per", "month", "find", "openai gpt-4o", "rows", "200");
            view.regions(state).forEach((id, html) -> assertThat(html.toString())
                    .as(id)
                    .isEqualTo(
                            new PricesView(Books.MARKET).regions(state).get(id).toString()));
        }
        String rows = view.regions(
                        Books.state("tokens", "100M", "per", "month", "find", "openai gpt-4o", "rows", "200"))
                .get("prices-rows")
                .toString();
        assertThat(rows).contains(">$375.00<");
    }

    @Test
    void tickedModelsStandBesideEachOtherWithFactorAndDifference() {
        String compared = Books.regions(
                        Books.GUIDE,
                        "ratio",
                        "7:3",
                        "tokens",
                        "1M",
                        "compare",
                        "anthropic/claude-sonnet-4-6,anthropic/claude-haiku-4-5")
                .get("prices-compare")
                .toString();
        // $6.60 against $2.20
        assertThat(compared).contains("3\u00d7").contains("+$4.40").contains("the cheapest of these");
    }

    @ParameterizedTest
    @CsvSource({
        "sonnet 4.6, anthropic/claude-sonnet-4-6",
        "Claude-Sonnet-4-6, anthropic/claude-sonnet-4-6",
        "gpt 4o mini, openai/gpt-4o-mini",
        "gpt4omini, openai/gpt-4o-mini",
        "OPENAI o3, openai/o3",
        "groq llama 3.3, groq/llama-3.3-70b-versatile"
    })
    void aSearchFindsWhatPeopleMean(String typed, String name) {
        Reckoned found = Books.reckoned(Books.MARKET, "find", typed);
        assertThat(names(found)).contains(name).hasSizeLessThan(60);
    }

    @Test
    void aWordIsNotFoundWithinAnother() {
        Reckoned found = Books.reckoned(Books.MARKET, "find", "mini");
        assertThat(names(found)).doesNotContain("google/gemini-2.5-pro");
    }

    private static List<String> names(Reckoned found) {
        return Arrays.stream(found.matching())
                .mapToObj(place -> found.shelf().item(place).name())
                .toList();
    }

    @Test
    void aNameMistypedIsAnsweredWithTheNearest() {
        assertThat(Books.regions(Books.MARKET, "find", "claud-sonet-4-6")
                        .get("prices-rows")
                        .toString())
                .contains("No offer matches the search 'claud-sonet-4-6'.")
                .contains("find=anthropic/claude-sonnet-4-6")
                .contains("Clear all filters");
    }

    /** Sentence, count and table say the same of an empty list, and each way back is at hand. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "find=wombat | No offer matches the search 'wombat'. | find=",
                "find=wombat&tiers=budget&context=1M | No offer matches the search 'wombat', the tier budget and a"
                        + " context of 1,000,000 tokens. | find=",
                "sellers=nope | No seller is called 'nope'. | sellers=",
                "sellers=groq&modality=video | No offer matches the seller groq and video as input or output. | modality=",
            })
    void anEmptyListSaysWhatWasLookedFor(String link, String told, String cleared) {
        List<String> set = new ArrayList<>();
        for (String each : link.split("&")) {
            set.addAll(List.of(each.split("=")));
        }
        Map<String, Html> regions = Books.regions(Books.MARKET, set.toArray(String[]::new));
        assertThat(MARKET.sentence(Books.state(set.toArray(String[]::new))).toString())
                .isEqualTo(told);
        assertThat(regions.get("prices-rows").toString()).contains(told, "Clear all filters", cleared);
        assertThat(regions.get("prices-count").toString())
                .contains("0</data> priced offers")
                .doesNotContain(" of ");
    }

    @Test
    void aSellerThatNobodyIsCalledIsNamed() {
        assertThat(Books.regions(Books.MARKET, "sellers", "nope")
                        .get("prices-count")
                        .toString())
                .contains("0</data> priced offers", "No seller is called 'nope'", "Ask all sellers");
        assertThat(Books.regions(Books.MARKET, "sellers", "nope,groq")
                        .get("prices-count")
                        .toString())
                .contains("No seller is called 'nope'", "data-set=\"sellers=groq\"");
        assertThat(Books.regions(Books.MARKET, "sellers", "groq")
                        .get("prices-count")
                        .toString())
                .doesNotContain("No seller");
    }

    @Test
    void everyColumnOrdersItsRowsAndTellsSo() {
        for (Column column : Column.values()) {
            Map<String, Html> regions = Books.regions(Books.MARKET, "sort", column.label(), "list", "all");
            String expected = column.mostFirst() ? "descending" : "ascending";
            assertThat(regions.get("prices-head").toString()).containsOnlyOnce("aria-sort=\"" + expected + "\"");
            String reversed = Books.regions(Books.MARKET, "sort", "-" + column.label(), "list", "all")
                    .get("prices-head")
                    .toString();
            assertThat(reversed).contains(column.mostFirst() ? "ascending" : "descending");
        }
        Reckoned fast = Books.reckoned(Books.GUIDE, "sort", "speed", "list", "all");
        assertThat(fast.shelf().item(fast.rows()[0]).speed()).isNotNull();
        Reckoned slow = Books.reckoned(Books.GUIDE, "sort", "-speed", "list", "all");
        assertThat(slow.shelf().item(slow.rows()[0]).speed()).isNotNull();
        assertThat(slow.shelf().item(slow.rows()[slow.rows().length - 1]).speed())
                .as("unknown speeds stand last either way")
                .isNull();
    }

    @Test
    void anOpenRowTellsItsTariffsItsHistoryAndItsHosts() {
        String rows = Books.regions(Books.MARKET, "row", "groq/llama-3.3-70b-versatile", "hosted", "llama-3.3-70b")
                .get("prices-rows")
                .toString();
        assertThat(rows)
                .contains("Every price")
                .contains("Hosts of llama-3.3-70b")
                .contains("Where each was read");
        Item moved = Shelf.of(Books.MARKET).items().stream()
                .filter(item -> item.listing.cards().size() > 1)
                .findFirst()
                .orElseThrow();
        assertThat(new History(moved).html().toString()).contains("<svg").contains("input / 1M");
    }

    @Test
    void whatIsUnknownIsNeverANumber() {
        Reckoned all = Books.reckoned(Books.MARKET, "list", "all");
        assertThat(all.unpriced()).isNotEmpty();
        Item unknown = all.unpriced().get(0);
        assertThat(all.whole(unknown)).isNull();
        assertThat(Blocks.html(MARKET.explain(Books.state(), "mix " + unknown.name()))
                        .toString())
                .contains("UNPRICED");
        assertThat(Books.regions(Books.MARKET, "compare", unknown.name() + ",openai/gpt-4o")
                        .get("prices-compare")
                        .toString())
                .contains(">unknown<");
    }

    @Test
    void aSpeedIsDrawnAgainstThePriceWhereItIsKnown() {
        String chart = MARKET.slowRegions(Books.state("list", "all"))
                .get("prices-chart")
                .toString();
        assertThat(chart).contains("<svg").contains("Price against speed").contains("tokens/s");
    }

    @Test
    void aBadValueNamesItsControl() {
        assertThatThrownBy(() -> MARKET.regions(Books.state("ratio", "five")))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("ratio:")
                .hasMessageContaining("five");
        assertThatThrownBy(() -> MARKET.explain(Books.state(), "mix nobody/nothing"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("nobody/nothing");
    }

    @Test
    void whoLooksForANameFindsThePlainListingBeforeItsVariants() {
        String html = MARKET.regions(Books.state("find", "sonnet", "rows", "100"))
                .get("prices-rows")
                .toString();
        int variant = html.indexOf(":batch<");
        int plain = html.lastIndexOf("claude-sonnet-4-6<");
        assertThat(plain).isPositive();
        assertThat(variant).isGreaterThan(plain);
        assertThat(MARKET.sentence(Books.state("find", "sonnet")).toString()).contains("variants apart", "Sonnet");
    }
}
