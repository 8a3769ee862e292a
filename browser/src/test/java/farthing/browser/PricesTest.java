package farthing.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a reader does with prices. GPT-4o costs 2.5 USD a million input tokens and 10 a million output tokens, Claude Sonnet
 * 4.6 costs 3 and 15; at 5:1 that is (12.5 + 10) / 6 = 3.75 and (15 + 15) / 6 = 5 USD a million.
 */
class PricesTest {
    private static final String ROWS = "#prices-rows > tr:not(.detail)";
    private static final String GPT = "button[data-explain='mix openai/gpt-4o']";
    private static final String GPT_IN_LIST = "#prices-rows " + GPT;

    @Test
    void manyModelsOfManySellersAreShownAtFirstEachWithTheAgeOfItsPrice() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=prices").settled();
            assertThat(visit.contents(ROWS)).hasSizeGreaterThanOrEqualTo(55);
            assertThat(new HashSet<>(visit.contents(ROWS + " td.seller"))).hasSizeGreaterThanOrEqualTo(8);
            assertThat(visit.contents(ROWS + " td:last-child"))
                    .allSatisfy(checked -> assertThat(checked).matches("20\\d\\d-\\d\\d-\\d\\d(today|\\d+ days? old)"));
        }
    }

    @Test
    void theReaderFiltersByTierSellerModalityContextAndSearches() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=prices").settled();
            visit.press("/");
            visit.page().keyboard().type("sonnet");
            visit.settled();
            assertThat(visit.contents(ROWS + " th")).isNotEmpty().allSatisfy(name -> assertThat(name)
                    .containsIgnoringCase("sonnet"));
            assertThat(visit.text(ROWS + " th")).as("the plain listing first").doesNotContain(":");

            visit.type("find", "groq/llama-3.3-70b-versatile");
            assertThat(visit.contents(ROWS + " td.seller"))
                    .as("by its whole name")
                    .containsExactly("Groq");

            visit.type("find", "no such model at all");
            assertThat(visit.text("#prices-rows")).contains("No offer matches the search 'no such model at all'.");
            assertThat(visit.text("#sentence")).contains("No offer matches the search 'no such model at all'.");
            visit.click("#prices-rows .action").settled();
            assertThat(visit.at("[data-key=find]").inputValue()).isEmpty();

            visit.at("#tiers-reasoning").focus();
            visit.press("Space").settled();
            assertThat(visit.at("#tiers-reasoning").getAttribute("aria-pressed"))
                    .isEqualTo("true");
            assertThat(new HashSet<>(visit.contents(ROWS + " td.tier"))).containsExactly("reasoning");
            visit.press("Space").click("#sellers-anthropic").settled();
            assertThat(new HashSet<>(visit.contents(ROWS + " td.seller"))).containsExactly("Anthropic");

            visit.choose("context", "1M").settled();
            assertThat(visit.contents(ROWS + " td.context")).isNotEmpty().allSatisfy(context -> assertThat(context)
                    .contains("M"));
            visit.choose("context", "").choose("modality", "audio");
            assertThat(visit.text("#prices-rows"))
                    .as("Anthropic sells nothing that hears or speaks")
                    .contains("No offer matches");
        }
    }

    @Test
    void everyFigureFollowsTheSlidersInEveryUnit() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=prices&find=gpt-4o&sellers=openai").settled();
            assertThat(exact(visit)).isEqualTo("$3.75");
            visit.choose("per", "month");
            assertThat(exact(visit)).as("10 million of them").isEqualTo("$37.50");
            visit.slide("tokens", "1B");
            assertThat(exact(visit)).isEqualTo("$3,750.00");
            visit.slide("tokens", "1M");
            assertThat(exact(visit)).isEqualTo("$3.75");
            visit.choose("per", "1k");
            assertThat(exact(visit)).as("1,000 x (1,667 x 2.5 + 333 x 10) / 1M").isEqualTo("$7.4975");
            visit.choose("per", "cent");
            assertThat(exact(visit)).isEqualTo("0.74975 \u00a2");
            visit.choose("per", "M").slide("ratio", "1:1");
            assertThat(exact(visit)).as("(2.5 + 10) / 2").isEqualTo("$6.25");
            visit.settled();
            assertThat(visit.linked("ratio")).isEqualTo("1:1");
            assertThat(visit.linked("tokens")).isEqualTo("1M");
        }
    }

    private static String exact(Visit visit) {
        return visit.at(GPT_IN_LIST + " data").getAttribute("value");
    }

    /** A thousand times the tokens cost a thousand times as much, in each row. */
    @Test
    void rowsOutOfSightFollowOnceTheSliderRests() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=prices&per=month&tokens=1M").settled();
            String months = ROWS + " td.whole data";
            List<Double> before = dollars(visit, months);
            visit.slide("tokens", "1B").settled();
            List<Double> after = dollars(visit, months);
            assertThat(after).hasSameSizeAs(before).hasSizeGreaterThanOrEqualTo(55);
            for (int row = 0; row < after.size(); row++) {
                assertThat(after.get(row)).as("row " + row).isCloseTo(1_000 * before.get(row), withinPercentage(0.01));
            }
        }
    }

    private static List<Double> dollars(Visit visit, String figures) {
        Object exact = visit.page()
                .evaluate("figures => [...document.querySelectorAll(figures)].map(figure => figure.value)", figures);
        return ((List<?>) exact)
                .stream()
                        .map(each -> Double.valueOf(String.valueOf(each).replaceAll("[~$,]", "")))
                        .toList();
    }

    @Test
    void twoTickedModelsStandSideBySide() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=prices&find=gpt-4o&sellers=openai").settled();
            visit.at(GPT_IN_LIST).focus();
            visit.press("c").type("find", "sonnet 4.6").click("#sellers-openai").click("#sellers-anthropic");
            visit.at("#prices-rows button[data-explain='mix anthropic/claude-sonnet-4-6']")
                    .focus();
            visit.press("c").settled();
            assertThat(visit.texts(".compared .one")).hasSize(2);
            assertThat(visit.text(".compared .cheapest")).contains("GPT-4o", "$3.75");
            assertThat(visit.text(".compared .one:not(.cheapest)"))
                    .as("5 / 3.75, and 10 million x 1.25 a million more")
                    .contains("$5.00", "1.33", "+$12.50");
            visit.page().reload();
            visit.settled();
            assertThat(visit.texts(".compared .one")).as("after a reload").hasSize(2);
        }
    }

    @Test
    void anOpenModelStandsWithItsHostsTheCheapestFirst() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=prices&list=all").settled();
            visit.choose("hosted", "llama-3.3-70b").settled();
            int hosts = visit.contents(ROWS).size();
            assertThat(new HashSet<>(visit.contents(ROWS + " td.seller"))).hasSizeGreaterThanOrEqualTo(4);
            visit.click(ROWS + " th button").settled();
            List<String> prices = visit.page().locator(".hosts tr td:nth-child(2) data").all().stream()
                    .map(price -> price.getAttribute("value").replaceAll("[$~]", ""))
                    .toList();
            assertThat(prices).hasSizeGreaterThanOrEqualTo(Math.min(4, hosts));
            assertThat(prices.stream().map(Double::valueOf).toList()).isSorted();
        }
    }

    /** OpenAI cut the price of o3 from 10 and 40 to 2 and 8 USD a million on 10 June 2025. */
    @Test
    void aPriceHasItsHistoryItsSourceItsDateAndItsAge() {
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=prices&find=o3&sellers=openai&row=openai/o3").settled();
            visit.click("#history summary");
            assertThat(visit.text("#history table")).contains("2025-04-16", "$10", "$40", "2025-06-10", "$2", "$8");
            assertThat(visit.text(".details-side"))
                    .contains("read at", "checked on", "days")
                    .containsPattern("20\\d\\d-\\d\\d-\\d\\d");
        }
    }

    @Test
    void aPriceOpensTheReasonThatTheCommandLineGives() {
        String explained = Visit.words(Served.commandLine(
                "explain",
                "compare",
                "--ratio",
                "5:1",
                "--tokens",
                "10M",
                "--provider",
                "openai",
                "--models",
                "openai/gpt-4o"));
        String tree = explained.substring(0, explained.indexOf(" Book "));
        try (Visit visit = Visit.goingOn()) {
            visit.open("tab=prices&find=gpt-4o&sellers=openai").settled();
            assertThat(visit.why(GPT_IN_LIST))
                    .as("the tree, then what it makes in each unit")
                    .startsWith(tree)
                    .contains("$3.75", "$37.50", "$7.4975", "0.74975 \u00a2")
                    .endsWith(explained.substring(tree.length()).strip());
        }
    }
}
