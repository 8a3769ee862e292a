package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C2 and C5: every row of the table of prices, and what each filter leaves of them. */
class PriceFiltersTest {
    private static final Engine ENGINE = new Engine(ShippedFacts.facts());
    private static final Pattern ROW = Pattern.compile("<tr .*?</tr>");
    private static final Pattern CHECKED =
            Pattern.compile("data-explain=\"(source [^\"]+)\" title=\"by [^\"]+\">(\\d{4}-\\d\\d-\\d\\d)<");

    private static List<String> rows(Shown shown) {
        List<String> rows = new ArrayList<>();
        Matcher row = ROW.matcher(shown.html("prices-rows"));
        while (row.find()) {
            rows.add(row.group());
        }
        return rows;
    }

    private static Set<String> cells(List<String> rows, String cell) {
        Pattern pattern = Pattern.compile("<td role=\"cell\" class=\"" + cell + "\">([^<]+)</td>");
        Set<String> found = new LinkedHashSet<>();
        for (String row : rows) {
            Matcher matcher = pattern.matcher(row);
            assertThat(matcher.find()).as(cell + " of " + row).isTrue();
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void moreThanFiftyFiveModelsOfEightSellersStandEachWithSourceAndDate() {
        Shown shown = Shown.of(ENGINE, "prices", "rows", "1000");
        List<String> rows = rows(shown);
        assertThat(rows).hasSizeGreaterThanOrEqualTo(55);
        assertThat(cells(rows, "seller")).hasSizeGreaterThanOrEqualTo(8);
        for (String row : rows) {
            assertThat(CHECKED.matcher(row).find()).as(row).isTrue();
        }
        Matcher first = CHECKED.matcher(rows.get(0));
        assertThat(first.find()).isTrue();
        assertThat(shown.explanation(first.group(1))).contains(first.group(2));
    }

    /** Whatever is asked for: who reads which is the cheapest finds it at the top. */
    @ParameterizedTest
    @CsvSource({
        "tab, prices",
        "ratio, 1:10",
        "ratio, 100:1",
        "tokens, 1B",
        "size, 400k",
        "per, cent",
        "per, 1k",
        "tiers, flagship",
        "modality, image",
        "context, 200k",
        "sellers, openai",
        "list, all"
    })
    void theFirstRowIsTheCheapestThatTheSentenceNames(String name, String value) {
        Shown shown = Shown.of(ENGINE, "prices", name, value);
        String first = rows(shown).get(0);
        Matcher title = Pattern.compile("class=\"opens\"[^>]*>([^<]+)<").matcher(first);
        assertThat(title.find()).isTrue();
        String seller = cells(List.of(first), "seller").iterator().next();
        assertThat(shown.text("sentence")).contains("the least with " + title.group(1) + " at " + seller + ": ");
    }

    @Test
    void theFilterOfASellerLeavesItsModelsAlone() {
        List<String> rows = rows(Shown.of(ENGINE, "prices", "rows", "1000", "sellers", "anthropic"));
        assertThat(cells(rows, "seller")).containsExactly("Anthropic");
        assertThat(String.join("", rows)).contains("claude-sonnet-4-6", "claude-haiku-4-5", "claude-opus-4-5");
    }

    @Test
    void theTierOfReasoningLeavesModelsThatReasonAndNothingOfAnotherTier() {
        List<String> rows = rows(Shown.of(ENGINE, "prices", "rows", "1000", "list", "all", "tiers", "reasoning"));
        assertThat(cells(rows, "tier dim")).containsExactly("reasoning");
        assertThat(String.join("", rows)).contains("openai/o3", "deepseek-r1").doesNotContain("claude-sonnet-4-6");
    }

    /** The guide's (003 L1130): Groq at 280 tokens a second beside Together at 85; (0.59 + 0.79) / 2 and 0.88 at one to one. */
    @Test
    void theSpeedStandsBesideThePrice() {
        List<String> rows = rows(Shown.of(ENGINE, "prices", "list", "all", "hosted", "llama-3.3-70b", "ratio", "1:1"));
        assertThat(figures(rows, "groq/")).contains("$0.69", "speed 280");
        assertThat(figures(rows, "together/")).contains("$0.88", "speed 85");
    }

    /** Of the first row of a seller that tells a speed. */
    private static List<String> figures(List<String> rows, String seller) {
        Pattern speed = Pattern.compile("<td role=\"cell\" class=\"number speed\">.*?>(\\d+)<");
        for (String row : rows) {
            Matcher told = speed.matcher(row);
            if (row.contains("data-set=\"row=" + seller) && told.find()) {
                List<String> figures = new ArrayList<>(List.of("speed " + told.group(1)));
                Matcher value = Pattern.compile("<data value=\"([^\"]+)\"").matcher(row);
                while (value.find()) {
                    figures.add(value.group(1));
                }
                return figures;
            }
        }
        throw new AssertionError("no speed of " + seller);
    }
}
