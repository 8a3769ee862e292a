package farthing.page.prices;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.answers.Instants;
import farthing.answers.OpenBook;
import farthing.catalogue.PriceBook;
import farthing.formats.book.BookReader;
import farthing.io.BookFiles;
import farthing.io.HardwareFiles;
import farthing.io.TermsFiles;
import farthing.io.YamlDocs;
import farthing.page.view.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which model of a seller and a tier stands first. */
final class FirstSightTest {
    private static final String SPEED = ", decode: {tokens-per-second: 60}";

    /** Of two of one tier; each with its name, whether its speed is known, when its price began and who agrees on it. */
    @ParameterizedTest
    @CsvSource({
        "a, yes, 2026-01-01, x, b, no, 2026-05-01, x y z, a",
        "a, no, 2026-05-01, x y z, b, yes, 2026-01-01, x, b",
        "a, no, 2026-05-01, x, b, no, 2026-01-01, x y, b",
        "a, no, 2026-05-01, x y, b, no, 2026-01-01, x, a",
        "flash-10, no, 2026-05-01, x, flash-9, no, 2026-01-01, x, flash-10",
        "flash-1, no, 2026-01-01, x, flash-2, no, 2026-05-01, x, flash-2",
        "flash-1, no, , x, flash-2, no, 2026-05-01, x, flash-2",
        "flash-1, no, 2026-05-01, x, flash-2, no, , x, flash-1",
        "flash, no, 2026-05-01, x, flash-preview, no, 2026-05-01, x, flash"
    })
    void theOneThatIsKnownBestGoesFirst(
            String one,
            String fast,
            String from,
            String agreeing,
            String other,
            String otherFast,
            String otherFrom,
            String otherAgreeing,
            String expected) {
        assertThat(first(model(one, fast, from, agreeing), model(other, otherFast, otherFrom, otherAgreeing)))
                .containsExactly("bench/" + expected);
        assertThat(first(model(other, otherFast, otherFrom, otherAgreeing), model(one, fast, from, agreeing)))
                .containsExactly("bench/" + expected);
    }

    private static String model(String id, String fast, String from, String agreeing) {
        return "{id: " + id + ", maker: bench, tier: mid" + (fast.equals("yes") ? SPEED : "") + ", cards: [{source: x, "
                + (from == null ? "" : "from: " + from + ", ") + "checked: 2026-06-01, agreeing: ["
                + agreeing.replace(" ", ", ") + "], prices: {input: 1, output: 2}}]}";
    }

    private static List<String> first(String... models) {
        String sources = "{id: x, name: X}, {id: y, name: Y}, {id: z, name: Z}";
        PriceBook book = BookFiles.book(BookReader.read(
                YamlDocs.parse("{schema: farthing/book/1, book: bench, date: 2026-06-01, currency: USD, sources: ["
                        + sources + "], providers: [{id: bench, name: Bench, maker: true, models: ["
                        + String.join(", ", models) + "]}]}")));
        OpenBook open = new OpenBook(
                book, Instants.noon(book.info().date()), null, book.info().date());
        Shelf shelf = Shelf.of(
                new Facts(open, HardwareFiles.shipped(), TermsFiles.shipped(), new LinkedHashMap<>(), YamlDocs::parse));
        int[] all = IntStream.range(0, shelf.size()).toArray();
        double[] values = FirstSight.of(shelf, all);
        return IntStream.of(all)
                .filter(place -> values[place] == 0)
                .mapToObj(place -> shelf.item(place).name())
                .toList();
    }
}
