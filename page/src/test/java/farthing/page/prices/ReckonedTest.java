package farthing.page.prices;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.question.CompareQuestion;
import farthing.answers.question.ModelFilter;
import farthing.answers.question.Served;
import farthing.catalogue.ServiceTier;
import farthing.economics.quote.CallShape;
import farthing.economics.quote.Comparison;
import farthing.economics.quote.Quote;
import farthing.economics.quote.TokenRatio;
import farthing.page.html.Html;
import farthing.page.view.Facts;
import farthing.quantity.Money;
import farthing.rating.Charge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the view, against facts from outside and against what the command line asks. */
class ReckonedTest {

    @ParameterizedTest
    @CsvSource({"5:1, M, $3.75", "1:3, M, $8.125", "5:1, month, $37.50"})
    void gpt4oCostsWhatItsListPricesMake(String ratio, String per, String expected) {
        String rows = Books.regions(Books.MARKET, "ratio", ratio, "per", per, "find", "openai gpt-4o", "rows", "200")
                .get("prices-rows")
                .toString();
        assertThat(cell(rows, "mix openai/gpt-4o")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1M, $6.60", "1B, '$6,600.00'"})
    void aMonthOfSonnetAtSeventyToThirtyGrowsWithTheVolume(String tokens, String expected) {
        String rows = Books.regions(
                        Books.GUIDE, "ratio", "70:30", "tokens", tokens, "per", "month", "list", "all", "rows", "200")
                .get("prices-rows")
                .toString();
        assertThat(cell(rows, "mix anthropic/claude-sonnet-4-6")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "anthropic/claude-opus-4, $33.00",
        "anthropic/claude-haiku-4-5, $2.20",
        "google/gemini-2.5-flash, $0.1425",
        "groq/llama-3.3-70b, $0.65"
    })
    void theMixedTrafficOfTheGuideCostsWhatItSays(String model, String expected) {
        String rows = Books.regions(
                        Books.GUIDE, "ratio", "7:3", "tokens", "1M", "per", "month", "list", "all", "rows", "200")
                .get("prices-rows")
                .toString();
        assertThat(cell(rows, "mix " + model)).isEqualTo(expected);
    }

    /** A call of 2,000 tokens at 3:1 is 1,500 in at $2.50 and 500 out at $10 a million: $0.00375 + $0.005. */
    @Test
    void everyUnitTellsTheSameAmount() {
        for (String[] each : new String[][] {{"1k", "$8.75"}, {"cent", "0.875"}, {"month", "$43.75"}}) {
            String rows = Books.regions(
                            Books.MARKET,
                            "ratio",
                            "3:1",
                            "per",
                            each[0],
                            "size",
                            "2k",
                            "find",
                            "openai gpt-4o",
                            "rows",
                            "200")
                    .get("prices-rows")
                    .toString();
            assertThat(cell(rows, "mix openai/gpt-4o")).as(each[0]).isEqualTo(each[1]);
            assertThat(rows.contains(" \u00a2</td>")).as("cents say so").isEqualTo(each[0].equals("cent"));
        }
    }

    @Test
    void hostsOfOneOpenModelStandTheCheapestFirst() {
        Reckoned hosts = Books.reckoned(Books.GUIDE, "hosted", "llama-3.3-70b", "ratio", "1:1");
        assertThat(names(hosts, hosts.rows()))
                .containsExactly(
                        "deepinfra/llama-3.3-70b",
                        "groq/llama-3.3-70b",
                        "bedrock/llama-3.3-70b",
                        "together/llama-3.3-70b",
                        "fireworks/llama-3.3-70b");
        Reckoned market = Books.reckoned(Books.MARKET, "hosted", "llama-3.3-70b");
        assertThat(names(market, market.rows()))
                .contains(
                        "groq/llama-3.3-70b-versatile",
                        "bedrock/meta.llama3-3-70b-instruct-v1:0",
                        "fireworks/llama-v3p3-70b-instruct",
                        "together/meta-llama/Llama-3.3-70B-Instruct-Turbo",
                        "deepinfra/meta-llama/Llama-3.3-70B-Instruct")
                .noneMatch(name -> name.contains("dobby") || name.contains("Swallow"));
    }

    @Test
    void atFirstThereAreFiftyFiveModelsOfEightSellers() {
        Reckoned first = Books.reckoned(Books.MARKET);
        assertThat(first.ranked().length).isBetween(55, 250);
        assertThat(names(first, first.ranked()).stream()
                        .map(name -> name.substring(0, name.indexOf('/')))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void theFirstRowsHoldABudgetAMidAndAFlagshipModelOfEachSeller() {
        Reckoned first = Books.reckoned(Books.MARKET);
        List<String> rows = names(first, first.rows());
        assertThat(rows).containsExactlyInAnyOrderElementsOf(names(first, first.ranked()));
        assertThat(rows.subList(0, 40))
                .contains(
                        "anthropic/claude-sonnet-4-6",
                        "anthropic/claude-haiku-4-5",
                        "openai/gpt-5",
                        "openai/gpt-4o-mini",
                        "google/gemini-2.5-pro",
                        "google/gemini-2.5-flash",
                        "mistral/mistral-large-2512",
                        "deepseek/deepseek-v4-pro");
        assertThat(rows.subList(0, 60).stream()
                        .map(name -> name.substring(0, name.indexOf('/')))
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(9);
        Reckoned chosen = Books.reckoned(Books.MARKET, "sort", "cost");
        assertThat(chosen.rows()).containsExactly(chosen.ranked());
        Reckoned all = Books.reckoned(Books.MARKET, "list", "all");
        assertThat(all.rows()).as("what was chosen, by cost").containsExactly(all.ranked());
    }

    @Test
    void aTierLeavesNothingOfAnother() {
        Reckoned reasoning = Books.reckoned(Books.MARKET, "tiers", "reasoning", "list", "all");
        assertThat(names(reasoning, reasoning.ranked())).contains("openai/o3");
        assertThat(reasoning.ranked().length).isGreaterThan(50);
        for (int place : reasoning.ranked()) {
            assertThat(Objects.requireNonNull(
                                    reasoning.shelf().item(place).listing.info().tier())
                            .label())
                    .isEqualTo("reasoning");
        }
    }

    /** Every amount, rank, fold and refusal is that of the question that the command line asks. */
    @Test
    void wholeNumbersGiveTheComparisonOfTheCommandLine() {
        Random random = new Random(5);
        for (int i = 0; i < 6; i++) {
            String ratio = random.nextInt(40) + 1 + ":" + random.nextInt(40);
            check(i % 5 == 0 ? Books.GUIDE : Books.MARKET, ratio);
        }
        check(Books.MARKET, "0:1");
        check(Books.MARKET, "99000:1000");
    }

    private static void check(Facts facts, String ratio) {
        Reckoned reckoned = Books.reckoned(facts, "ratio", ratio, "list", "all");
        TokenRatio mix = TokenRatio.parse(ratio);
        check(facts, reckoned, mix.shape(), new CompareQuestion.Mix(mix, 10_000_000));
    }

    /** One call of a size is priced with the tiers that it reaches, and refused where it does not fit: {@code --in --out}. */
    @ParameterizedTest
    @CsvSource({
        "2k, 5:1, 1667, 333",
        "100k, 5:1, 83333, 16667",
        "300k, 5:1, 250000, 50000",
        "2k, 14:1, 1867, 133",
        "100k, 14:1, 93333, 6667",
        "300k, 14:1, 280000, 20000",
        "100k, 19:1, 95000, 5000",
        "8k, 0:1, 0, 8000"
    })
    void anInteractionIsTheCallOfTheCommandLine(String size, String ratio, long input, long output) {
        for (Facts facts : List.of(Books.MARKET, Books.GUIDE)) {
            Reckoned reckoned = Books.reckoned(facts, "per", "cent", "size", size, "ratio", ratio, "list", "all");
            check(facts, reckoned, CallShape.of(input, output), null);
        }
    }

    /** Beyond 200,000 tokens of input Gemini 2.5 Pro asks $2.50 and $15; Qwen3 Coder Plus from 32k to 128k $1.80 and $9. */
    @ParameterizedTest
    @CsvSource({"google/gemini-2.5-pro, 300k, 14:1, 1.00", "alibaba/qwen3-coder-plus, 100k, 19:1, 0.216"})
    void aLongCallIsPricedAtItsTier(String name, String size, String ratio, BigDecimal dollars) {
        Reckoned reckoned =
                Books.reckoned(Books.MARKET, "per", "cent", "size", size, "ratio", ratio, "find", name, "list", "all");
        Item item = Objects.requireNonNull(reckoned.shelf().named(name));
        assertThat(Objects.requireNonNull(reckoned.ofMix(item)).amount()).isEqualByComparingTo(dollars);
        assertThat(names(reckoned, reckoned.ranked())).contains(name);
        Money input = Objects.requireNonNull(reckoned.ofPart(item, true));
        Money output = Objects.requireNonNull(reckoned.ofPart(item, false));
        assertThat(input.plus(output)).isEqualTo(reckoned.ofMix(item));
    }

    @Test
    void aModelThatCannotTakeTheCallDoesNotRank() {
        Reckoned reckoned =
                Books.reckoned(Books.MARKET, "per", "cent", "size", "100k", "find", "moonshot-v1-8k", "list", "all");
        assertThat(names(reckoned, reckoned.matching())).anyMatch(name -> name.endsWith("moonshot-v1-8k"));
        assertThat(names(reckoned, reckoned.ranked())).noneMatch(name -> name.endsWith("moonshot-v1-8k"));
        assertThat(reckoned.refused()).anyMatch(item -> item.name().endsWith("moonshot-v1-8k"));
    }

    private static void check(Facts facts, Reckoned reckoned, CallShape call, CompareQuestion.@Nullable Mix mix) {
        String ratio = call.input() + ":" + call.output();
        List<ModelFilter.Entry> entries = new ArrayList<>();
        reckoned.shelf().items().forEach(item -> entries.add(item.entry()));
        CompareQuestion question = new CompareQuestion(
                call,
                mix,
                new ModelFilter(List.of(), List.of(), null),
                Comparison.Order.COST,
                new Served(ServiceTier.STANDARD, ""),
                new CompareQuestion.Rows(Integer.MAX_VALUE, false),
                List.of());
        CompareQuestion.Asked asked = question.ask(facts.open(), entries);
        Comparison expected = asked.answer().comparison();
        assertThat(expected.rankings()).hasSize(1);
        List<Quote> quotes = expected.rankings().get(0).quotes();
        assertThat(names(reckoned, reckoned.ranked()))
                .as(ratio)
                .containsExactlyElementsOf(quotes.stream().map(Quote::name).toList());
        for (int i = 0; i < quotes.size(); i++) {
            Money amount = reckoned.ofMix(reckoned.shelf().item(reckoned.ranked()[i]));
            assertThat(amount).isEqualTo(quotes.get(i).statement().contracted());
            sameParts(reckoned, reckoned.shelf().item(reckoned.ranked()[i]), quotes.get(i));
        }
        assertThat(reckoned.folded()).isEqualTo(asked.answer().folded());
        assertThat(reckoned.free().stream().map(Item::name))
                .containsExactlyElementsOf(
                        expected.free().stream().map(Quote::name).toList());
        assertThat(reckoned.partial().stream().map(Item::name))
                .containsExactlyElementsOf(
                        expected.partial().stream().map(Quote::name).toList());
        assertThat(reckoned.unpriced().stream().map(Item::name))
                .containsExactlyElementsOf(
                        expected.unpriced().stream().map(Quote::name).toList());
        assertThat(reckoned.refused().stream().map(Item::name))
                .containsExactlyElementsOf(expected.refused().stream()
                        .map(Comparison.Refusal::name)
                        .toList());
    }

    private static void sameParts(Reckoned reckoned, Item item, Quote quote) {
        for (boolean ofInput : new boolean[] {true, false}) {
            BigDecimal sum = BigDecimal.ZERO;
            for (Charge charge : quote.statement().charges()) {
                if (ofInput ? charge.meter().isInputTokens() : charge.meter().isOutputTokens()) {
                    sum = sum.add(charge.contracted().amount());
                }
            }
            Money part = reckoned.ofPart(item, ofInput);
            assertThat(part == null ? BigDecimal.ZERO : part.amount())
                    .as(item.name())
                    .isEqualByComparingTo(sum);
        }
    }

    private static List<String> names(Reckoned reckoned, int[] places) {
        List<String> names = new ArrayList<>();
        for (int place : places) {
            names.add(reckoned.shelf().item(place).name());
        }
        return names;
    }

    /** What the first button with that reason shows. */
    private static String cell(String rows, String ref) {
        int at = rows.indexOf("data-explain=\"" + ref + "\"");
        assertThat(at).as(ref).isPositive();
        int from = rows.indexOf('>', rows.indexOf("<data", at)) + 1;
        return rows.substring(from, rows.indexOf('<', from));
    }

    @Test
    void regionsOfTheUsualStateAreAllThere() {
        Map<String, Html> regions = Books.regions(Books.MARKET);
        assertThat(regions.get("prices-rows").toString()).contains("aria-expanded=\"false\"");
        assertThat(regions.get("prices-more").toString()).contains("Show 100 more");
    }
}
