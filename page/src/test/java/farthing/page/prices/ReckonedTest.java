package farthing.page.prices;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.question.CompareQuestion;
import farthing.answers.question.ModelFilter;
import farthing.economics.quote.Comparison;
import farthing.economics.quote.Quote;
import farthing.page.html.Html;
import farthing.page.view.Facts;
import farthing.quantity.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
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

    /** A thousand interactions of 2,000 tokens are 2M tokens; each costs a thousandth of that in dollars. */
    @Test
    void everyUnitTellsTheSameAmount() {
        for (String[] each : new String[][] {{"1k", "$7.50"}, {"cent", "0.75"}, {"month", "$37.50"}}) {
            String rows = Books.regions(
                            Books.MARKET,
                            "ratio",
                            "5:1",
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
        List<ModelFilter.Entry> entries = new ArrayList<>();
        reckoned.shelf().items().forEach(item -> entries.add(item.entry()));
        CompareQuestion.Asked asked =
                Reasons.asked(reckoned.question(), entries).ask(facts.open(), entries);
        Comparison expected = asked.answer().comparison();
        assertThat(expected.rankings()).hasSize(1);
        List<Quote> quotes = expected.rankings().get(0).quotes();
        assertThat(names(reckoned, reckoned.ranked()))
                .as(ratio)
                .containsExactlyElementsOf(quotes.stream().map(Quote::name).toList());
        for (int i = 0; i < quotes.size(); i++) {
            Money amount = reckoned.ofMix(reckoned.shelf().item(reckoned.ranked()[i]));
            assertThat(amount).isEqualTo(quotes.get(i).statement().contracted());
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
