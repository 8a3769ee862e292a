package farthing.page;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.OpenBook;
import farthing.answers.prices.PriceListAnswer;
import farthing.answers.question.ModelFilter;
import farthing.formats.doc.Doc;
import farthing.formats.doc.Obj;
import farthing.page.view.Facts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list of prices of the page beside that of the command line. */
class PriceListTest {
    private static final Facts FACTS = ShippedFacts.facts();
    private static final Engine ENGINE = new Engine(FACTS);
    private static final OpenBook OPEN = FACTS.open();
    private static final Pattern ROW =
            Pattern.compile("data-explain=\"source ([^\"]+)\" title=\"by ([^\"]*)\">(\\d{4}-\\d\\d-\\d\\d)<");

    /** By listing, who read its price and when, of {@code prices list}. */
    private static Map<String, String> listed() {
        ModelFilter everything = new ModelFilter(List.of(), List.of(), null);
        Obj document =
                new PriceListAnswer(OPEN, everything.entries(OPEN)).asTable().document();
        Map<String, String> days = new TreeMap<>();
        for (Doc each : ((Doc.Arr) document.get("models")).items()) {
            Obj row = (Obj) each;
            days.put(
                    text(row, "provider") + "/" + text(row, "model"), text(row, "source") + " " + text(row, "checked"));
        }
        return days;
    }

    private static String text(Obj row, String key) {
        return row.get(key) instanceof Doc.Text text ? text.value() : "";
    }

    /** As the rows of the page and the rows of the command line tell it, of every listing that ranks. */
    @Test
    void aPriceHasTheSameDayInBothLists() {
        Map<String, String> listed = listed();
        Map<String, String> page = new TreeMap<>();
        String rows = Shown.of(ENGINE, "prices", "list", "all", "rows", "9999").html("prices-rows");
        Matcher row = ROW.matcher(rows);
        while (row.find()) {
            page.put(Shown.unescaped(row.group(1)), row.group(2) + " " + row.group(3));
        }
        assertThat(page).hasSizeGreaterThan(1_000);
        listed.keySet().retainAll(page.keySet());
        assertThat(page).isEqualTo(listed);
    }

    /** A rate beside input and output was read longer ago than these: the price is as old as that. */
    @ParameterizedTest
    @CsvSource({"azure/o4-mini", "alibaba/qwen3.7-max"})
    void theDoorOfTheDayTellsTheSame(String model) {
        String[] told = listed().getOrDefault(model, " ").split(" ");
        assertThat(Shown.of(ENGINE, "prices", "list", "all", "find", model).explanation("source " + model))
                .contains("checked on " + told[1], told[0]);
    }

    /** Amazon makes models and sells those of others: only its own are its main offers. */
    @Test
    void whatAMakerSellsIsOfItsOwnMake() {
        List<ModelFilter.Entry> main = new ModelFilter(List.of(ModelFilter.MAIN), List.of(), null).entries(OPEN);
        assertThat(main).isNotEmpty().allSatisfy(entry -> assertThat(
                        entry.listing().info().maker())
                .isEqualTo(entry.provider().id()));
        assertThat(main.stream()
                        .map(entry ->
                                entry.provider().id() + "/" + entry.listing().id()))
                .contains("deepseek/deepseek-chat")
                .anyMatch(name -> name.startsWith("bedrock/"))
                .noneMatch(name -> name.contains("bedrock/") && name.contains("deepseek"));
    }
}
