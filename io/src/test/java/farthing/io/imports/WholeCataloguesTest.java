package farthing.io.imports;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.ListedBook;
import farthing.formats.imports.Finding;
import farthing.formats.imports.ImportResult;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Every row of a catalogue becomes a listing or is named in a finding. */
class WholeCataloguesTest {
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);

    @Test
    void litellmOfMarch() {
        check("litellm", Catalogues.LITELLM_MARCH, 2497, 2492);
    }

    @Test
    void litellmOfAugust() {
        check("litellm", Catalogues.LITELLM_AUGUST, 2985, 2983);
    }

    @Test
    void genaiPrices() {
        check("genai-prices", Catalogues.GENAI_PRICES, 1466, 1466);
    }

    @Test
    void modelsDev() {
        check("models.dev", Catalogues.MODELS_DEV, 5276, 4894);
    }

    @Test
    void langfuse() {
        check("langfuse", Catalogues.LANGFUSE, 167, 167);
    }

    @Test
    void openRouter() {
        check("openrouter", Catalogues.OPENROUTER, 336, 336);
        check("openrouter", Catalogues.OPENROUTER_MAY, 364, 364);
    }

    @Test
    void portkey() {
        check("portkey", Catalogues.PORTKEY, 3184, 3168);
    }

    @Test
    void llmPrices() {
        check("llm-prices", Catalogues.LLM_PRICES, 142, 141);
    }

    private static void check(String importer, String file, int rows, int listings) {
        ImportResult result = Catalogues.imported(importer, file, AUGUST);
        report(file, result);
        ListedBook book = Catalogues.book(result, importer, AUGUST);
        assertThat(result.rows()).isEqualTo(rows);
        assertThat(result.listings()).isEqualTo(listings);
        assertThat(book.providers()).isNotEmpty();
    }

    private static void report(String file, ImportResult result) {
        Map<String, Integer> actions = new TreeMap<>();
        Map<String, Finding> first = new TreeMap<>();
        for (Finding finding : result.findings()) {
            String kind = finding.severity() + " " + shape(finding.action());
            actions.merge(kind, 1, Integer::sum);
            first.putIfAbsent(kind, finding);
        }
        System.out.println("import " + file + ": " + result.rows() + " rows, " + result.listings() + " listings, "
                + result.offers().size() + " providers");
        actions.forEach((kind, n) -> System.out.println("  " + n + " x " + kind + "  e.g. " + first.get(kind)));
    }

    private static String shape(String action) {
        StringBuilder shape = new StringBuilder();
        for (String word : action.split(" ", -1)) {
            boolean number = word.chars().anyMatch(c -> c >= '0' && c <= '9');
            shape.append(number ? "N" : word).append(' ');
        }
        return shape.length() > 90 ? shape.substring(0, 90) : shape.toString();
    }
}
