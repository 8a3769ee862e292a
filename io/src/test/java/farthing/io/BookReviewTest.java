package farthing.io;

import static org.assertj.core.api.Assertions.assertThat;

import farthing.catalogue.ListedBook;
import farthing.formats.book.BookCheck;
import farthing.formats.book.BookCheck.Rule;
import farthing.formats.book.BookDiff;
import farthing.formats.book.BookDiff.Change;
import farthing.formats.book.BookReader;
import farthing.formats.book.PriceAge;
import farthing.formats.book.PriceChange;
import farthing.formats.book.PriceHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code prices diff}, {@code verify}, {@code stale} and {@code history} say. */
class BookReviewTest {
    private static final String BOOK = """
            schema: farthing/book/1
            book: small
            date: 2026-08-21
            sources:
              - {id: page, date: 2026-08-20, licence: facts}
              - {id: mirror, licence: none stated}
            providers:
              - id: acme
                models:
                  - id: one
                    context: 200000
                    cards:
                      - from: 2026-01-01
                        to: 2026-06-01
                        source: page
                        checked: 2026-02-01
                        prices: {input: 4, output: 20}
                      - from: 2026-06-01
                        source: page
                        checked: 2026-08-01
                        prices:
                          input: {price: 3, over: [{above: 200000, price: 6}]}
                          cache_read: 0.3
                          cache_write_5m: 3.75
                          cache_write_1h: 6
                          output: 15
                          searches: {price: 10, per: 1000, source: page, checked: 2026-03-01}
                        tiers: {batch: {input: 1.5, output: 7.5}, priority: {input: 6, output: 30}}
                  - id: two
                    cards: [{source: page, prices: {input: 1}}]
              - id: other
                models: []
            """;

    private static ListedBook book(String yaml) {
        return BookFiles.book(BookReader.read(YamlDocs.parse(yaml)));
    }

    @Test
    void aBookDoesNotDifferFromItself() {
        assertThat(BookDiff.between(book(BOOK), book(BOOK))).isEmpty();
    }

    @Test
    void everyKindOfChangeIsNamed() {
        String changed = BOOK.replace("context: 200000", "context: 400000\n        tier: mid")
                .replace("{above: 200000, price: 6}", "{above: 200000, price: 4.5}")
                .replace("output: 15\n", "output: {price: 18000, per: 1000000000}\n")
                .replace("cache_read: 0.3", "reasoning: 9")
                .replace("batch: {input: 1.5, output: 7.5}", "batch: {multiplier: 0.5}")
                .replace("id: two", "id: three")
                .replace("- id: other", "- id: another");
        List<Change> changes = BookDiff.between(book(BOOK), book(changed));
        assertThat(changes)
                .extracting(BookReviewTest::told)
                .containsExactly(
                        "one input, > 200000 input tokens: 6 -> 4.5 (-25.0 %)",
                        "one cache_read: 0.3 -> none (null %)",
                        "one output: 15 -> 18000 (20.0 %)",
                        "one batch input: 1.5 -> none (null %)",
                        "one batch output: 7.5 -> none (null %)",
                        "one reasoning: none -> 9 (null %)",
                        "one context: 200000 -> 400000",
                        "one tier:  -> mid",
                        "one tiers.batch.multiplier:  -> 0.5",
                        "- acme/two",
                        "+ acme/three",
                        "- other/",
                        "+ another/");
    }

    @Test
    void theSamePriceWrittenOtherwiseIsNoChange() {
        String same = BOOK.replace("output: 15\n", "output: {price: 15000, per: 1000000000}\n");
        assertThat(BookDiff.between(book(BOOK), book(same))).isEmpty();
    }

    @Test
    void pricesAreComparedAsOfTheInstantsGiven() {
        ListedBook book = book(BOOK);
        List<Change> changes = BookDiff.between(
                book, Instant.parse("2026-05-31T23:59:59Z"), book, Instant.parse("2026-06-01T00:00:00Z"));
        assertThat(changes)
                .extracting(BookReviewTest::told)
                .contains("one input: 4 -> 3 (-25.0 %)", "one output: 20 -> 15 (-25.0 %)");
    }

    private static String told(Change change) {
        return switch (change) {
            case Change.Added added -> "+ " + added.provider() + "/" + added.model();
            case Change.Removed removed -> "- " + removed.provider() + "/" + removed.model();
            case Change.Restated restated ->
                restated.model() + " " + restated.key() + ": " + restated.before() + " -> " + restated.after();
            case Change.Repriced repriced -> repriced.model() + " " + told(repriced.price());
        };
    }

    private static String told(PriceChange change) {
        String before =
                change.before() == null ? "none" : change.before().amount().toPlainString();
        String after = change.after() == null ? "none" : change.after().amount().toPlainString();
        return change.place().place() + ": " + before + " -> " + after + " (" + change.percent() + " %)";
    }

    @Test
    void aSoundBookHasNoFindings() {
        assertThat(BookCheck.of(book(BOOK))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "priority: {input: 6, | priority: {input: 151, | SIBLING_RATIO | priority input: USD 151 per 1000000 against USD 3 per 1000000 standard",
                "batch: {input: 1.5, | batch: {input: 0.05, | SIBLING_RATIO | batch input: USD 0.05 per",
                "batch: {input: 1.5, | batch: {input: 3.01, | TIER_ORDER | batch input: USD 3.01",
                "priority: {input: 6, | priority: {input: 2.9, | TIER_ORDER | priority input: USD 2.9",
                "cache_read: 0.3 | cache_read: 3.3 | CACHED_DEARER | cache_read: USD 3.3 per 1000000 against USD 3 per 1000000 fresh",
                "cache_read: 0.3 | cache_read: 0.01 | CACHED_CHEAPER | cache_read: USD 0.01 per 1000000 against USD 3 per 1000000 fresh",
                "cache_write_1h: 6 | cache_write_1h: 3 | LIFETIME | cache_write_1h: USD 3 per 1000000 against USD 3.75",
                "{above: 200000, price: 6} | {above: 200000, price: 2} | FALLING_THRESHOLD | input: USD 2 per 1000000 > 200000, USD 3 per 1000000 below",
                "checked: 2026-08-01 | checked: 2026-08-22 | DATES | checked 2026-08-22 is after the book's date 2026-08-21",
                "date: 2026-08-20 | date: 2026-09-20 | DATES | source page 2026-09-20 is after",
                "models: [] | `models: []\n    fallbacks: [acmee]` | UNKNOWN_NAME | fallback provider 'acmee' is not in the book",
                "prices: {input: 1} | prices: {input: 3200} | DEAR | input: USD 3200 per 1000000",
                "cards: [{source: page, prices | cards: [{source: mirror, prices | LICENCE | rests on mirror alone, which states no licence",
                "cards: [{source: page, prices | cards: [{source: page, from: 2027-01-01, prices | NO_PRICE | no card holds on 2026-08-21",
                "prices: {input: 1} | notes: [a] | NO_PRICE | has no price",
            })
    void whatLooksWrongIsFound(String sound, String wrong, Rule rule, String problem) {
        assertThat(BOOK).contains(sound);
        List<BookCheck.Finding> findings = BookCheck.of(book(BOOK.replace(sound, wrong)));
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).rule()).isEqualTo(rule);
        assertThat(findings.get(0).problem()).contains(problem);
    }

    @Test
    void aPriceThatAnotherSourceHoldsNeedsNoLicenceOfItsOwn() {
        String agreed =
                BOOK.replace("cards: [{source: page, prices", "cards: [{source: mirror, agreeing: [page], prices");
        assertThat(BookCheck.of(book(agreed))).isEmpty();
    }

    @Test
    void agesAreCountedFromTheDayGivenUnknownAndOldestFirst() {
        List<PriceAge> ages =
                PriceAge.of(book(BOOK), Instant.parse("2026-08-21T12:00:00Z"), LocalDate.parse("2026-08-31"));
        assertThat(ages)
                .extracting(age -> age.model() + " " + age.meter() + " " + age.days())
                .containsExactly("two null null", "one searches 183", "one null 30");
        assertThat(ages).extracting(age -> age.isOver(30)).containsExactly(true, true, false);
    }

    @Test
    void historyTellsEachPeriodAndWhatChanged() {
        List<PriceHistory.Epoch> epochs = PriceHistory.of(book(BOOK).named("acme", "one"));
        assertThat(epochs)
                .extracting(PriceHistory.Epoch::period)
                .extracting(Object::toString)
                .containsExactly("[2026-01-01T00:00:00Z, 2026-06-01T00:00:00Z)", "[2026-06-01T00:00:00Z, )");
        assertThat(epochs.get(0).changes()).isEmpty();
        assertThat(epochs.get(0).prices()).hasSize(2);
        assertThat(epochs.get(1).changes())
                .extracting(BookReviewTest::told)
                .startsWith(
                        "input: 4 -> 3 (-25.0 %)",
                        "output: 20 -> 15 (-25.0 %)", "input, > 200000 input tokens: none -> 6 (null %)");
    }
}
